using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.SampleHost.Pages;

/// <summary>Style, scripts and pictures of the site itself: small on the wire, kept by browsers as long as they are the same.</summary>
internal static class SiteFiles
{
    private static readonly object Lasting = new();

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
            if (version == versions.Version)
            {
                context.Request.Path = file;
                context.Items[Lasting] = true;
                return next(context);
            }

            // A page from before an upgrade, or from another host during one. It does without the script rather than with half of each.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
    }

    // An address with a version in it never leads to anything else; what any other leads to is asked for each time.
    private static void Cache(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl =
        file.Context.Items.ContainsKey(Lasting) ? "public, max-age=31536000, immutable" : "no-cache";
}
