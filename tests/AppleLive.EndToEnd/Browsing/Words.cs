using System.Globalization;
using System.Resources;
using AppleLive.SampleHost.Resources;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>What is written on the pages in one language, by its key.</summary>
public sealed class Words(string language)
{
    private static readonly ResourceManager Texts = new(typeof(SiteText));

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    /// <summary>A text with its gaps filled; one whose gaps are left open ends before the first.</summary>
    public string this[string key, params object[] gaps]
    {
        get
        {
            string text = Texts.GetString(key, _culture) ?? throw new ShouldAssertException($"There is no text {key}.");
            return gaps.Length > 0 ? string.Format(_culture, text, gaps) : text.Split('{')[0].TrimEnd();
        }
    }
}
