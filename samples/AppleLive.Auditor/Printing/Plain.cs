using System.Globalization;
using System.Text;

namespace AppleLive.Auditor.Printing;

/// <summary>Texts that come from a log or a host, made harmless for a terminal: they may hold escape sequences or turn the line around.</summary>
internal static class Plain
{
    public static string Text(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isShown = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
            plain.Append(isShown ? rune.ToString() : "\uFFFD");
        }

        return plain.ToString();
    }

    /// <summary>Fen as yuan, with both places always.</summary>
    public static string Yuan(Int128 fen)
    {
        // The sign is put in front by hand: −0.05 has no whole yuan to carry it.
        (Int128 yuan, Int128 rest) = Int128.DivRem(Int128.Abs(fen), 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{yuan:N0}.{rest:00}");
    }

    public static string Count(Int128 count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
