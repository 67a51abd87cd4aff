using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Who may keep an answer.</summary>
internal static class Caching
{
    /// <summary>What is somebody's own stays out of every cache on the way.</summary>
    public static RouteHandlerBuilder OutOfCaches(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    });
}
