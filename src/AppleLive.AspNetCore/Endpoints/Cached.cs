using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>An answer, and how long it may be kept.</summary>
internal sealed class Cached(IResult what, string caching) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = caching;
        return what.ExecuteAsync(httpContext);
    }
}
