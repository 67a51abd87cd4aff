using System.Buffers;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>Base64 (RFC 4648 §4) with one spelling for every value: padded, no blanks, no stray bits at the end.</summary>
internal static class StrictBase64
{
    private const int OnStack = 512;

    internal static bool TryDecode(ReadOnlySpan<char> text, Span<byte> destination, out int written) =>
        Convert.TryFromBase64Chars(text, destination, out written) && IsSpelling(text, destination[..written]);

    internal static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (text.Length % 4 != 0) return false;
        byte[] decoded = new byte[text.Length / 4 * 3];
        if (!TryDecode(text, decoded, out int written)) return false;
        bytes = decoded[..written];
        return true;
    }

    // The framework's decoder skips white space and forgives unused bits; writing the bytes again forgives nothing.
    private static bool IsSpelling(ReadOnlySpan<char> text, ReadOnlySpan<byte> bytes)
    {
        int length = (bytes.Length + 2) / 3 * 4;
        if (text.Length != length) return false;
        char[]? rented = length > OnStack ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> again = rented is null ? stackalloc char[OnStack] : rented;
        bool same = Convert.TryToBase64Chars(bytes, again, out int written) && text.SequenceEqual(again[..written]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return same;
    }
}
