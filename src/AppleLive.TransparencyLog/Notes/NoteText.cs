using System.Globalization;
using System.Text;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>What may stand in a note (c2sp.org/signed-note).</summary>
internal static class NoteText
{
    /// <summary>UTF-8 that refuses what is not.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static bool IsKeyName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return false;
        foreach (char letter in name)
        {
            if (letter == '+' || char.IsWhiteSpace(letter) || char.IsAscii(letter) && char.IsControl(letter)) return false;
        }

        return IsUnicode(name);
    }

    /// <summary>Whether it is one or more lines, each ended, without control characters.</summary>
    internal static bool IsLines(ReadOnlySpan<char> text) =>
        text.EndsWith('\n') && text.IndexOfAnyInRange('\0', '\t') < 0 && text.IndexOfAnyInRange('\v', '\x1f') < 0 && IsUnicode(text);

    internal static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>Reads a decimal that fits 63 bits, without sign, blank or leading zero.</summary>
    internal static bool TryDecimal(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.Length is > 0 and <= 19 && !text.ContainsAnyExceptInRange('0', '9') && (text[0] != '0' || text.Length == 1)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Takes the next line off a text.</summary>
    /// <returns>False where no line is ended any more.</returns>
    internal static bool TryLine(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> line)
    {
        int end = rest.IndexOf('\n');
        line = end < 0 ? default : rest[..end];
        if (end >= 0) rest = rest[(end + 1)..];
        return end >= 0;
    }

    // A lone surrogate has no UTF-8 form.
    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int read) != System.Buffers.OperationStatus.Done) return false;
            text = text[read..];
        }

        return true;
    }
}
