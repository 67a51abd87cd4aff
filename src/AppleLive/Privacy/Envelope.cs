using System.Security.Cryptography;

namespace AppleLive.Privacy;

/// <summary>AES-256-GCM with its parameters beside it: version 1 ‖ nonce (12) ‖ tag (16) ‖ ciphertext.</summary>
internal static class Envelope
{
    private const byte Version = 1;
    private const int NonceStart = 1;
    private const int NonceSize = 12;
    private const int TagStart = NonceStart + NonceSize;
    private const int TagSize = 16;
    private const int TextStart = TagStart + TagSize;

    internal static AesGcm Cipher(ReadOnlySpan<byte> key) => new(key, TagSize);

    internal static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associated)
    {
        using AesGcm cipher = Cipher(key);
        return Close(cipher, plaintext, associated);
    }

    internal static byte[] Close(AesGcm cipher, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associated)
    {
        byte[] closed = new byte[TextStart + plaintext.Length];
        closed[0] = Version;
        Span<byte> nonce = closed.AsSpan(NonceStart, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, plaintext, closed.AsSpan(TextStart), closed.AsSpan(TagStart, TagSize), associated);
        return closed;
    }

    /// <exception cref="CryptographicException">Not closed under this key with these associated data, or changed since.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> associated)
    {
        using AesGcm cipher = Cipher(key);
        return Open(cipher, closed, associated);
    }

    /// <exception cref="CryptographicException">As above.</exception>
    internal static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> associated)
    {
        if (closed.Length < TextStart || closed[0] != Version)
            throw new CryptographicException("The sealed bytes are cut short or of a version this program does not know.");
        byte[] plaintext = new byte[closed.Length - TextStart];
        cipher.Decrypt(closed.Slice(NonceStart, NonceSize), closed[TextStart..], closed.Slice(TagStart, TagSize), plaintext, associated);
        return plaintext;
    }
}
