using System.Globalization;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>How a tile's index and width are spelt in a path (c2sp.org/tlog-tiles): one spelling for each, no other is read.</summary>
internal static class TilePath
{
    internal const int FullWidth = 256;

    private const int GroupDigits = 3;

    // long.MaxValue has 19 digits.
    private const int MaximumGroups = 7;

    internal static string Write(long index, int width)
    {
        string path = (index % 1_000).ToString("000", CultureInfo.InvariantCulture);
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1_000:000}/{path}");
        return width == FullWidth ? path : string.Create(CultureInfo.InvariantCulture, $"{path}.p/{width}");
    }

    internal static bool TryRead(ReadOnlySpan<char> path, out long index, out int width)
    {
        index = 0;
        width = FullWidth;
        int partial = path.IndexOf(".p/", StringComparison.Ordinal);
        if (partial >= 0)
        {
            if (!TryNumber(path[(partial + 3)..], FullWidth - 1, out width) || width == 0) return false;
            path = path[..partial];
        }

        return TryIndex(path, out index);
    }

    /// <summary>Reads a decimal without sign, blank or leading zero.</summary>
    internal static bool TryNumber(ReadOnlySpan<char> text, int maximum, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > GroupDigits || (text[0] == '0' && text.Length > 1)) return false;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        return number <= maximum;
    }

    private static bool TryIndex(ReadOnlySpan<char> path, out long index)
    {
        index = 0;
        Int128 sum = 0;
        for (int group = 0; group < MaximumGroups; group++)
        {
            bool isLast = path.Length == GroupDigits;
            if (!isLast && !IsInner(path)) return false;
            if (!TryGroup(isLast ? path : path[1..(GroupDigits + 1)], out int value)) return false;
            // A leading group of zeros would be a second spelling.
            if (group == 0 && !isLast && value == 0) return false;
            sum = (sum * 1_000) + value;
            if (isLast)
            {
                if (sum > long.MaxValue) return false;
                index = (long)sum;
                return true;
            }

            path = path[(GroupDigits + 2)..];
        }

        return false;
    }

    private static bool IsInner(ReadOnlySpan<char> path) => path.Length > GroupDigits + 2 && path[0] == 'x' && path[GroupDigits + 1] == '/';

    private static bool TryGroup(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
