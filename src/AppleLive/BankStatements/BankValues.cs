using System.Globalization;
using System.Text;

using AppleLive.Money;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>Days and amounts as banks here write them. Exact or not at all. Pure.</summary>
internal static class BankValues
{
    private const int MostDigits = 12;

    /// <summary>A day: <c>2026-09-12</c>, <c>2026/9/12</c>, <c>20260912</c>, <c>2026年9月12日</c>, each with or without a time of day after it.</summary>
    public static LocalDate? Day(string text)
    {
        string plain = text.Normalize(NormalizationForm.FormKC).Trim();
        int[] parts = plain.Length >= 8 && plain[..8].All(char.IsAsciiDigit) && (plain.Length == 8 || !char.IsAsciiDigit(plain[8]))
            ? [Number(plain[..4]), Number(plain[4..6]), Number(plain[6..8])]
            : [.. plain.Split(['-', '/', '.', '年', '月', '日', ' ', 'T'], 4).Take(3).Select(Number)];
        return parts is [>= 2000 and <= 2100, >= 1 and <= 12, >= 1] && parts[2] <= CalendarSystem.Iso.GetDaysInMonth(parts[0], parts[1])
            ? new LocalDate(parts[0], parts[1], parts[2])
            : null;
    }

    /// <summary>An amount of yuan, such as <c>1,234.50</c>, <c>-12</c>, <c>+3.5</c> or <c>¥5.00</c>, in fen; null where it is none, or finer than a fen. Empty or a dash is nothing.</summary>
    public static Fen? Amount(string text)
    {
        string plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)))
            .Replace("CNY", "", StringComparison.OrdinalIgnoreCase).Replace("RMB", "", StringComparison.OrdinalIgnoreCase).Replace('−', '-');
        if (plain is "" or "-" or "--") return Fen.Zero;
        int sign = plain[0] is '-' ? -1 : 1;
        plain = plain.TrimStart('+', '-').TrimStart('¥', '￥');
        if (plain is ['-', ..]) (sign, plain) = (-1, plain[1..]);
        if (plain is [.., '元']) plain = plain[..^1];
        if (plain.Split('.') is not [var yuan, .. var rest] || rest.Length > 1 || !IsGrouped(yuan)) return null;
        string fraction = rest.Length == 0 ? "" : rest[0];
        string whole = yuan.Replace(",", "", StringComparison.Ordinal);
        if (whole.Length > MostDigits || !fraction.All(char.IsAsciiDigit) || fraction.Skip(2).Any(digit => digit != '0')) return null;
        long fen = (long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * 100) + Number((fraction + "00")[..2]);
        return new Fen(sign * fen);
    }

    /// <summary>Which way money went: 1 it came, -1 it left; null where the word is not known.</summary>
    public static int? Direction(string text) => text.Trim().ToUpperInvariant() switch
    {
        "贷" or "贷方" or "收" or "收入" or "转入" or "存入" or "来账" or "C" or "CR" or "CREDIT" or "+" => 1,
        "借" or "借方" or "支" or "支出" or "转出" or "取出" or "往账" or "D" or "DR" or "DEBIT" or "-" => -1,
        _ => null,
    };

    private static bool IsGrouped(string yuan)
    {
        string[] groups = yuan.Split(',');
        return groups.All(group => group.Length > 0 && group.All(char.IsAsciiDigit))
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }

    private static int Number(string text) =>
        text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
