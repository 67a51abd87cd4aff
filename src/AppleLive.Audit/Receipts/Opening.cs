using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Audit.Receipts;

/// <summary>What a commitment in a record stands for.</summary>
/// <param name="Of">The member of the record that holds the commitment.</param>
/// <param name="Salt">The 32 bytes it was made under.</param>
/// <param name="Data">What was committed to, as canonical JSON.</param>
public sealed record Opening(string Of, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Data)
{
    /// <summary>The data as text.</summary>
    public string Json => Encoding.UTF8.GetString(Data.Span);

    /// <summary>The commitment this opens: HMAC-SHA256 over the data, keyed by the salt, in base64.</summary>
    internal byte[] Commitment()
    {
        byte[] base64 = new byte[44];
        Base64.EncodeToUtf8(HMACSHA256.HashData(Salt.Span, Data.Span), base64, out _, out _);
        return base64;
    }
}
