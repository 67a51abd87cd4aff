using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Privacy;

/// <summary>HKDF-SHA256 (RFC 5869) with an empty salt: one uniformly random key gives one independent key per purpose.</summary>
internal static class KeyDerivation
{
    internal const int KeySize = 32;

    internal static byte[] Derive(byte[] key, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeySize, salt: [], info: Encoding.UTF8.GetBytes(info));
}
