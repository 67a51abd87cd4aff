using System.Globalization;
using System.Text;

namespace AppleLive.SampleHost.Pages.Work.Accounting;

/// <summary>Amounts as people type them: <c>29.9</c>, <c>1,234.50</c>, <c>￥１２</c>. Never rounded, never guessed.</summary>
internal static class YuanText
{
    private const decimal Most = 10_000_000_000m;

    /// <summary>Reads an amount of yuan as fen. Nothing typed is nothing, for the desk to judge.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="fen">The amount; null where nothing was typed or it cannot be read.</param>
    /// <returns>The key of a message that says what to do, or null where the amount was read.</returns>
    public static string? Read(string? typed, out long? fen)
    {
        fen = null;
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (typed.Length > 40 || typed.Any(c => char.IsSurrogate(c) || c == '\uFFFE')) return "money.amount.unreadable";
        string text = Plain(typed);
        if (text.StartsWith('-') || text.StartsWith('−')) return "money.amount.negative";
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string yuan = point < 0 ? text : text[..point], rest = point < 0 ? "" : text[(point + 1)..];
        if (!IsGrouped(yuan) || !rest.All(char.IsAsciiDigit) || (point >= 0 && rest.Length == 0)) return "money.amount.unreadable";
        if (rest.Length > 2) return "money.amount.decimals";
        if (!decimal.TryParse(yuan.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out decimal whole) || whole >= Most)
            return "money.amount.too-large";
        fen = ((long)whole * 100) + (rest.Length == 0 ? 0 : int.Parse(rest.PadRight(2, '0'), CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>Fen as they are put into a field.</summary>
    public static string Write(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");

    // Full-width digits and signs become plain ones; the yuan's own sign and spaces are left out.
    private static string Plain(string typed)
    {
        string text = typed.Normalize(NormalizationForm.FormKC).Replace('。', '.').Replace('，', ',').Trim();
        if (text.EndsWith('元')) text = text[..^1];
        return string.Concat(text.TrimStart('¥', '￥').Where(c => !char.IsWhiteSpace(c)));
    }

    // Commas only where thousands end: 1,234 but not 12,34, which may have meant 12.34.
    private static bool IsGrouped(string yuan)
    {
        string[] groups = yuan.Split(',');
        return groups.All(group => group.Length > 0 && group.All(char.IsAsciiDigit))
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }
}
