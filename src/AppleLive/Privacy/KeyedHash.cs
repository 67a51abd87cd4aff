using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AppleLive.Privacy;

/// <summary>
/// HMAC-SHA256 under a key that is used again and again. To make a hash ready for its key takes longer than to hash what
/// an order needs hashed, so those that are ready are kept.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
internal sealed class KeyedHash(byte[] key)
{
    private readonly ConcurrentBag<IncrementalHash> ready = [];

    public byte[] Of(ReadOnlySpan<byte> data)
    {
        if (!ready.TryTake(out IncrementalHash? hash)) hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(data);
        byte[] hashed = hash.GetHashAndReset();
        ready.Add(hash);
        return hashed;
    }
}
