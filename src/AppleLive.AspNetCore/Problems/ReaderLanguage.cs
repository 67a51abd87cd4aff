using System.Globalization;

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AppleLive.AspNetCore.Problems;

/// <summary>The language a reader wants: Chinese or English by Accept-Language, and Chinese where it names neither.</summary>
internal static class ReaderLanguage
{
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static CultureInfo Of(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out IList<StringWithQualityHeaderValue>? wanted)
            ? wanted
                .Where(language => language.Quality is not 0)
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => Known(language.Value.Value))
                .FirstOrDefault(known => known is not null) ?? Chinese
            : Chinese;

    private static CultureInfo? Known(string? tag) => tag?.Split('-')[0].ToUpperInvariant() switch
    {
        "ZH" => Chinese,
        "EN" => English,
        _ => null,
    };
}
