using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Puts a body to the bare statuses that routing and guards give under /api: no such path, not this method, not this media type.</summary>
internal sealed class BareStatusFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CompleteAsync);
        next(app);
    };

    private static async Task CompleteAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        HttpResponse response = context.Response;
        bool bare = response.StatusCode >= 400 && !response.HasStarted && response.ContentLength is null or 0 && string.IsNullOrEmpty(response.ContentType);
        if (bare && ApiPaths.Hold(context.Request) && !HttpMethods.IsHead(context.Request.Method))
            await Problem.WriteAsync(context, new Refusal(ProblemStatus.SlugOf(response.StatusCode)), response.StatusCode);
    }
}
