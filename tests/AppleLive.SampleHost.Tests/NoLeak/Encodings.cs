using System.Globalization;
using System.Text;

namespace AppleLive.SampleHost.Tests.NoLeak;

/// <summary>The ways in which a text can lie somewhere without being seen at once.</summary>
internal static class Encodings
{
    /// <summary>Less than this would be found by chance in what is random.</summary>
    private const int Least = 6;

    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<(string Name, byte[] Bytes)> Of(string secret)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(secret);
        string[] base64 = [.. Enumerable.Range(0, 3).Select(shift => Base64(utf8, shift))];
        (string, byte[])[] all =
        [
            ("UTF-8", utf8),
            ("UTF-16LE", Encoding.Unicode.GetBytes(secret)),
            ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(secret)),
            ("GB18030", Encoding.GetEncoding("GB18030").GetBytes(secret)),
            .. base64.Select((text, shift) => ($"base64 at {shift.ToString(CultureInfo.InvariantCulture)}", Ascii(text))),
            .. base64.Select((text, shift) => ($"base64url at {shift.ToString(CultureInfo.InvariantCulture)}", Ascii(text.Replace('+', '-').Replace('/', '_')))),
            ("hex", Ascii(Convert.ToHexStringLower(utf8))),
            ("HEX", Ascii(Convert.ToHexString(utf8))),
            ("URL", Ascii(Uri.EscapeDataString(secret))),
            ("JSON", Ascii(string.Concat(secret.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}")))),
            ("JSON upper", Ascii(string.Concat(secret.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:X4}")))),
            ("HTML", Ascii(string.Concat(secret.Select(c => c < 128 ? c.ToString() : $"&#x{(int)c:X};")))),
            ("reversed", Encoding.UTF8.GetBytes([.. secret.Reverse()])),
        ];
        return all.Where(one => one.Item2.Length >= Least);
    }

    // What is the same whatever stands before and after: only the characters that the text alone decides.
    private static string Base64(byte[] text, int shift)
    {
        string encoded = Convert.ToBase64String([.. new byte[shift], .. text]).TrimEnd('=');
        int first = shift == 0 ? 0 : shift + 1, whole = (shift + text.Length) * 8 / 6;
        return encoded[first..whole];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
