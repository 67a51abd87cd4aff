using System.Text;

namespace AppleLive.Audit.Reading;

/// <summary>The texts of RFC 8785, as they stand between their quotes.</summary>
internal static class CanonicalText
{
    /// <summary>Whether every escape is needed and in its shortest form (§3.2.2.2).</summary>
    public static bool IsMinimal(ReadOnlySpan<byte> written)
    {
        for (int at = written.IndexOf((byte)'\\'); at >= 0; at = written.IndexOf((byte)'\\'))
        {
            int length = EscapeLength(written[at..]);
            if (length == 0) return false;
            written = written[(at + length)..];
        }

        return true;
    }

    /// <summary>The order of names: by UTF-16 code units, which puts what needs a surrogate pair before U+E000.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        left = Unescape(left);
        right = Unescape(right);
        int same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);
        return Rank(left[same]).CompareTo(Rank(right[same]));
    }

    /// <summary>What a text says.</summary>
    public static string Read(ReadOnlySpan<byte> written) => Encoding.UTF8.GetString(Unescape(written));

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> written)
    {
        if (!written.Contains((byte)'\\')) return written;
        var plain = new List<byte>(written.Length);
        while (!written.IsEmpty)
        {
            int length = written[0] == (byte)'\\' ? EscapeLength(written) : 1;
            plain.Add(length == 1 ? written[0] : Escaped(written));
            written = written[length..];
        }

        return plain.ToArray();
    }

    // Only what a reader could not do without: quote, backslash and the controls below the space.
    private static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 2) return 0;
        if ("\"\\bfnrt"u8.Contains(escape[1])) return 2;
        if (escape.Length < 6 || !escape.StartsWith("\\u00"u8) || escape[4] is not ((byte)'0' or (byte)'1')) return 0;
        if (!"0123456789abcdef"u8.Contains(escape[5])) return 0;
        return escape[4] == (byte)'0' && "89acd"u8.Contains(escape[5]) ? 0 : 6;
    }

    private static byte Escaped(ReadOnlySpan<byte> escape) => escape[1] switch
    {
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'f' => 12,
        (byte)'r' => 13,
        (byte)'u' => (byte)((16 * (escape[4] - '0')) + "0123456789abcdef"u8.IndexOf(escape[5])),
        var plain => plain,
    };

    // The bytes of UTF-8 are in the order of code points. Only at a difference between a lead byte of four and one of U+E000
    // and above is that of UTF-16 another: surrogates come after U+D7FF (lead 0xED) and before U+E000 (lead 0xEE).
    private static int Rank(byte different) => different >= 0xF0 ? (0xED * 8) + 1 + (different - 0xF0) : different * 8;
}
