using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Stripe;

/// <summary>The header <c>Stripe-Signature</c>: <c>t=seconds,v1=hex[,v1=hex…]</c>. Each signature is an HMAC-SHA-256 of the seconds, a full stop and the body as it came.</summary>
/// <remarks>Stripe.net checks it too, but says neither "forged" nor "old" apart, and signs text: bytes that are no UTF-8 would be changed before they are checked.</remarks>
internal sealed record StripeSignature(long Seconds, IReadOnlyList<byte[]> Hashes)
{
    // Stripe sends one for each secret that is in force, two at most; what brings more is not worth hashing for.
    private const int MostHashes = 8;

    public static StripeSignature? Read(string? header)
    {
        long? seconds = null;
        var hashes = new List<byte[]>();
        foreach (string item in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            (string name, string value) = item.Split('=', 2) is [var left, var right] ? (left, right) : (item, "");
            if (name == "t" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long read)) seconds = seconds is null ? read : null;
            if (name == "v1" && value.Length == HMACSHA256.HashSizeInBytes * 2 && value.All(char.IsAsciiHexDigit)) hashes.Add(Convert.FromHexString(value));
        }

        return seconds is { } at && hashes.Count is > 0 and <= MostHashes ? new StripeSignature(at, hashes) : null;
    }

    public bool IsOf(ReadOnlySpan<byte> body, IEnumerable<string> secrets)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seconds}.")), .. body];
        bool matches = false;
        foreach (string secret in secrets)
        {
            byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
            foreach (byte[] hash in Hashes) matches |= CryptographicOperations.FixedTimeEquals(expected, hash);
        }

        return matches;
    }
}
