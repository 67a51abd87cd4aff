using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.SampleHost.Pages;

/// <summary>Style, scripts and pictures of the site itself: small on the wire, kept by browsers as long as they are the same.</summary>
internal static class SiteFiles
{
    private static readonly object Kept = new();

    public static void AddSiteFiles(this IServiceCollection services)
    {
        services.AddSingleton<SiteFileVersions>();
        services.Replace(ServiceDescriptor.Singleton<IFileVersionProvider>(provider => provider.GetRequiredService<SiteFileVersions>()));
        services.AddResponseCompression(options =>
        {
            // Only files that are the same for everyone. A page holds secrets beside what a visitor typed, and its compressed size would tell of them (BREACH).
            options.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    public static void UseSiteFiles(this WebApplication app)
    {
        SiteFileVersions versions = app.Services.GetRequiredService<SiteFileVersions>();
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            if (!SiteFileVersions.IsVersioned(context.Request.Path, out string version, out PathString file)) return next(context);
            bool same = version == versions.Version;
            context.Items[Kept] = same ? "public, max-age=31536000, immutable" : "no-store";
            context.Request.Path = file;
            if (same || !file.Value!.EndsWith(".js", StringComparison.Ordinal)) return next(context);

            // A page from before an upgrade, or from another host during one. It does without its scripts rather than with half of each.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
    }

    // Under its own version a file never changes; under none it is asked for each time; under another's it is lent and not kept.
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Items[Kept] as string ?? "no-cache";
}
