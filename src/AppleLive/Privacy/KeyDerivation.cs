using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Privacy;

/// <summary>HKDF-SHA256 (RFC 5869) with an empty salt: one uniformly random key gives one independent key per purpose.</summary>
internal static class KeyDerivation
{
    internal const int KeySize = 32;

    internal static byte[] Derive(byte[] key, string info) =>
        Expand(Extract(key), info);

    /// <summary>The half of the derivation that is the same for every purpose.</summary>
    internal static byte[] Extract(byte[] key) => HKDF.Extract(HashAlgorithmName.SHA256, key, salt: []);

    /// <summary>The other half, for one purpose.</summary>
    internal static byte[] Expand(byte[] extracted, string info)
    {
        // RFC 5869 §2.3: one block is all that is asked for, T(1) = HMAC(PRK, info ‖ 1). In one call it takes half as long.
        Span<byte> block = stackalloc byte[Encoding.UTF8.GetMaxByteCount(info.Length) + 1];
        int length = Encoding.UTF8.GetBytes(info, block);
        block[length] = 1;
        return HMACSHA256.HashData(extracted, block[..(length + 1)]);
    }
}
