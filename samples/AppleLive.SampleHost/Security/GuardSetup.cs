using AppleLive.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.Security;

/// <summary>The guards at the door: sizes, rates, headers, and no word about what went wrong inside.</summary>
internal static class GuardSetup
{
    /// <summary>The largest request body, in bytes. An endpoint that takes photos says so itself.</summary>
    private const long LargestBody = 256 * 1024;

    private static readonly string[] NotPages = ["/api", "/openapi", "/health", "/ledger/checkpoint", "/ledger/vkey", "/ledger/tile", "/ledger/proof", "/drawings", "/media"];

    public static void AddGuards(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitSettings>().Bind(configuration.GetSection(RateLimitSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitSettings>, RateLimitSettingsValidator>();
        services.AddOptions<ProxySettings>().Bind(configuration.GetSection(ProxySettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxySettings>, ProxySettingsValidator>();

        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.AddServerHeader = false;
        });
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardedHeadersSetup>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RateLimits>();
    }

    public static void UseGuards(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxySettings>>().Value.Known.Count > 0) app.UseForwardedHeaders();
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>
    /// Answers what went wrong with a status, never with a stack trace, and in Development no differently. People get a page
    /// about it; what programs ask for under /api, and what is no page at all, keeps its own answer.
    /// </summary>
    public static void UseGuardedExceptions(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use((context, next) =>
        {
            context.Features.Get<IStatusCodePagesFeature>()!.Enabled = IsPage(context.Request);
            return next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The page about it is written on the way out; there is nothing to say here.
            ExceptionHandler = context =>
            {
                if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "1";
                return IsPage(context.Request) ? Task.CompletedTask : Results.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
            },
            // A body that is too large or cut off is the visitor's affair, not an error to wake anyone for.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                StoreAwayException { MayBeWritten: false } => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
    }

    /// <summary>Whether a person asks for a page: not a program, and not a browser for a picture or a script.</summary>
    internal static bool IsPage(HttpRequest request) =>
        !NotPages.Any(root => request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase))
        && !Path.HasExtension(request.Path.Value);
}
