using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AppleLive.BankStatements;

/// <summary>
/// Reads the bytes of a statement as text: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030, as banks here
/// write. What is neither is refused and not guessed at. Pure.
/// </summary>
internal static class BankFileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, or the line of the first byte that belongs to no encoding.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, out int line)
    {
        (text, line) = (null, 1);
        if (bytes is [0xFF, 0xFE, ..]) return TryDecode(new UnicodeEncoding(false, true, true), bytes[2..], out text);
        if (bytes is [0xFE, 0xFF, ..]) return TryDecode(new UnicodeEncoding(true, true, true), bytes[2..], out text);
        bool marked = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (marked) bytes = bytes[3..];
        if (TryDecode(Utf8, bytes, out text)) return true;

        (int good, int bad, int firstBad) = Lines(Utf8, bytes);
        // Chinese written in GB18030 is hardly ever valid UTF-8 by chance. Where half of the lines are, the file is UTF-8 and broken.
        if (marked || (good > 0 && good >= bad))
        {
            line = firstBad;
            return false;
        }

        if (TryDecode(Gb18030, bytes, out text) && !text.Any(IsPrivate)) return true;
        text = null;
        line = Math.Max(1, Lines(Gb18030, bytes).FirstBad);
        return false;
    }

    // Neither encoding has a line feed inside a character.
    private static (int Good, int Bad, int FirstBad) Lines(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        (int good, int bad, int first, int number) = (0, 0, 0, 0);
        foreach (Range range in bytes.Split((byte)'\n'))
        {
            number++;
            ReadOnlySpan<byte> one = bytes[range];
            if (!one.ContainsAnyExceptInRange((byte)0, (byte)0x7F)) continue;
            if (TryDecode(encoding, one, out string? text) && !text.Any(IsPrivate)) good++;
            else if (bad++ == 0) first = number;
        }

        return (good, bad, first);
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    // GB18030 gives nearly every pair of bytes some character; what means nothing ends up here.
    private static bool IsPrivate(char letter) => letter is (>= '\uE000' and <= '\uF8FF') or '\uFFFD';
}
