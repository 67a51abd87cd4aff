using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace AppleLive.SampleHost.Pages;

/// <summary>Style, scripts and pictures of the site itself: small on the wire, kept by browsers as long as they are the same.</summary>
internal static class SiteFiles
{
    public static void AddSiteFiles(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        // Only files that are the same for everyone. A page holds secrets beside what a visitor typed, and its compressed size would tell of them (BREACH).
        options.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UseSiteFiles(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
    }

    // A link with a version in it never changes what it leads to; any other is asked for again within the hour.
    private static void Cache(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl =
        file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
