using Microsoft.AspNetCore.OutputCaching;

namespace AppleLive.SampleHost.Drawings;

/// <summary><c>GET /drawings/apple.svg</c>: the drawing as a file. Nothing sent is said back, only drawn.</summary>
internal static class AppleDrawingEndpoint
{
    private const long MostKept = 8 * 1024 * 1024;

    // When a livestream begins, everybody's browser asks for the same few apples at once: they are drawn and packed once.
    public static void AddAppleDrawings(this IServiceCollection services) => services.AddOutputCache(options => options.SizeLimit = MostKept);

    public static void MapAppleDrawing(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(AppleAddress.Path, Draw)
        .AllowAnonymous()
        .CacheOutput(Keep)
        .ExcludeFromDescription();

    private static void Keep(OutputCachePolicyBuilder policy) => policy
        .Expire(TimeSpan.FromHours(1))
        .SetVaryByHeader("Accept-Encoding");

    private static IResult Draw(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = AppleAddress.IsLasting(query) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        // Opened by itself an SVG is a document; this one may load and run nothing.
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        return Results.Text(AppleDrawing.Draw(AppleAddress.Read(query)), "image/svg+xml");
    }
}
