using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace AppleLive.SampleHost.Pages;

/// <summary>Chooses Chinese or English: by <c>?culture=</c>, the cookie, <c>Accept-Language</c>, in that order; otherwise Chinese.</summary>
internal sealed class SiteLanguages : RequestCultureProvider
{
    public const string Chinese = "zh-CN";

    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Chinese, English];

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        HttpRequest request = httpContext.Request;
        string chosen = Known(request.Query["culture"]) ?? Remembered(request) ?? Accepted(request) ?? Chinese;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(chosen));
    }

    /// <summary>The site's language for a language tag: every Chinese is zh-CN here, every English en.</summary>
    public static string? Known(string? tag) => tag?.Split('-', '_')[0].ToUpperInvariant() switch
    {
        "ZH" => Chinese,
        "EN" => English,
        _ => null,
    };

    private static string? Remembered(HttpRequest request)
    {
        string? cookie = request.Cookies[CookieRequestCultureProvider.DefaultCookieName];
        if (string.IsNullOrEmpty(cookie)) return null;
        ProviderCultureResult? kept = CookieRequestCultureProvider.ParseCookieValue(cookie);
        return Known(kept?.UICultures.FirstOrDefault().Value);
    }

    private static string? Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer)
        .Select(language => Known(language.Value.Value))
        .FirstOrDefault(known => known is not null);
}
