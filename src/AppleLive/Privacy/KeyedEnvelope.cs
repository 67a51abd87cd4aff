using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AppleLive.Privacy;

/// <summary>An <see cref="Envelope"/> under a key that is used again and again; ciphers that are ready for it are kept.</summary>
/// <remarks>Safe for use by several threads.</remarks>
internal sealed class KeyedEnvelope(byte[] key)
{
    private readonly ConcurrentBag<AesGcm> ready = [];

    public byte[] Close(ReadOnlySpan<byte> plaintext)
    {
        AesGcm cipher = Take();
        byte[] closed = Envelope.Close(cipher, plaintext, associated: []);
        ready.Add(cipher);
        return closed;
    }

    /// <exception cref="CryptographicException">Not closed under this key, or changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed)
    {
        AesGcm cipher = Take();
        byte[] opened = Envelope.Open(cipher, closed, associated: []);
        ready.Add(cipher);
        return opened;
    }

    private AesGcm Take() => ready.TryTake(out AesGcm? cipher) ? cipher : Envelope.Cipher(key);
}
