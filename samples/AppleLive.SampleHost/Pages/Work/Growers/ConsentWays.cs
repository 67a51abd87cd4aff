using System.Globalization;
using System.Resources;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>How a grower can agree. It is kept in the words of whoever registered him; a reader of the other language reads his own.</summary>
internal static class ConsentWays
{
    private static readonly ResourceManager Texts = new(typeof(SiteText));

    /// <summary>The texts' keys.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["grower.consent.in-person", "grower.consent.in-writing", "grower.consent.by-phone"];

    /// <summary>The way in the reader's language; one the site does not know stays as it was written.</summary>
    public static string Said(string how, IStringLocalizer<SiteText> text)
    {
        string? key = Keys.FirstOrDefault(key => SiteLanguages.All.Any(language => Texts.GetString(key, CultureInfo.GetCultureInfo(language)) == how));
        return key is null ? how : text[key];
    }
}
