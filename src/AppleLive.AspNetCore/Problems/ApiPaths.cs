using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Which requests are answered with problem details rather than pages.</summary>
internal static class ApiPaths
{
    public static bool Hold(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
