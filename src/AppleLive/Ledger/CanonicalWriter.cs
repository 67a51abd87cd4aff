using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace AppleLive.Ledger;

/// <summary>
/// The tokens of RFC 8785. Not Utf8JsonWriter: even with its relaxed encoder that one escapes emoji, U+2028, U+FEFF and
/// U+007F, and writes the digits of an escape in upper case.
/// </summary>
internal static class CanonicalWriter
{
    /// <summary>2^53 − 1: above it a reader that keeps numbers as doubles, as RFC 8785 assumes, would see another one.</summary>
    internal const long GreatestInteger = 9_007_199_254_740_991;

    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(Controls + "\"\\");

    internal static void Literal(IBufferWriter<byte> output, ReadOnlySpan<byte> ascii) => output.Write(ascii);

    internal static void Integer(IBufferWriter<byte> output, long value)
    {
        Span<byte> digits = output.GetSpan(20);
        Utf8Formatter.TryFormat(value, digits, out int written);
        output.Advance(written);
    }

    /// <exception cref="ArgumentException">Half of a surrogate pair stands alone: no UTF-8 says that.</exception>
    internal static void Text(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(Escaped);
            Plain(output, plain < 0 ? text : text[..plain]);
            if (plain < 0) break;
            Escape(output, text[plain]);
            text = text[(plain + 1)..];
        }

        output.Write("\""u8);
    }

    private static void Plain(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = output.GetSpan(text.Length * 3);
        if (Utf8.FromUtf16(text, bytes, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
            throw new ArgumentException("The text holds half of a surrogate pair.", nameof(text));
        output.Advance(written);
    }

    // RFC 8785 §3.2.2.2: the short form where JSON has one, otherwise four digits in lower case.
    private static void Escape(IBufferWriter<byte> output, char character)
    {
        switch (character)
        {
            case '"': output.Write("\\\""u8); break;
            case '\\': output.Write("\\\\"u8); break;
            case '\b': output.Write("\\b"u8); break;
            case '\f': output.Write("\\f"u8); break;
            case '\n': output.Write("\\n"u8); break;
            case '\r': output.Write("\\r"u8); break;
            case '\t': output.Write("\\t"u8); break;
            default:
                ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
                output.Write([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', digits[character >> 4], digits[character & 15]]);
                break;
        }
    }
}
