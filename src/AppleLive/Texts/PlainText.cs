using System.Globalization;
using System.Text;

namespace AppleLive.Texts;

/// <summary>Text as people type it into a field: what it is kept as, and what it may not hold.</summary>
public static class PlainText
{
    /// <summary>
    /// The text as it is kept: without white space at its ends, every line ending a line feed, in Unicode normalization
    /// form C. Null stays null; text that has no normal form (half a surrogate pair, U+FFFE) is only trimmed, and
    /// <see cref="Fault"/> refuses it. Cleaning again changes nothing.
    /// </summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        string lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return HasHalfPair(lines) || lines.Contains('\uFFFE') ? lines : lines.Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>The rule of <see cref="FieldRules"/> that the text breaks once cleaned, or null where it breaks none. Never throws.</summary>
    /// <param name="text">The text; it is cleaned before it is looked at.</param>
    /// <param name="maximum">How many Unicode scalar values fit: a Chinese character is one, most emoji are one or a few.</param>
    /// <param name="required">Whether something visible must be there.</param>
    /// <param name="multiline">Whether line feeds and tabs may be there.</param>
    /// <returns>
    /// <see cref="FieldRules.Required"/>, <see cref="FieldRules.Characters"/> (control characters, direction overrides and
    /// isolates, U+FEFF, noncharacters, half surrogate pairs), <see cref="FieldRules.TooLong"/>, or null.
    /// </returns>
    public static string? Fault(string? text, int maximum, bool required, bool multiline = false)
    {
        string cleaned = Clean(text) ?? "";
        if (HasHalfPair(cleaned)) return FieldRules.Characters;

        int length = 0;
        bool visible = false;
        foreach (Rune rune in cleaned.EnumerateRunes())
        {
            if (!IsAllowed(rune, multiline)) return FieldRules.Characters;
            visible |= IsVisible(rune);
            length++;
        }

        if (required && !visible) return FieldRules.Required;
        return length > maximum ? FieldRules.TooLong : null;
    }

    private static bool IsAllowed(Rune rune, bool multiline) => rune.Value switch
    {
        '\n' or '\t' => multiline,
        // Overrides and isolates make a name or a price read as something else than it is.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        0xFEFF => false,
        >= 0xFDD0 and <= 0xFDEF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE && !Rune.IsControl(rune),
    };

    private static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    private static bool HasHalfPair(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
