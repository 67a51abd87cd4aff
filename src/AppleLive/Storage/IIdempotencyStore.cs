using NodaTime;

namespace AppleLive.Storage;

/// <summary>The idempotency keys of accepted commands, each with a fingerprint of its command and its answer.</summary>
public interface IIdempotencyStore
{
    /// <summary>What the key was accepted for, or null.</summary>
    Task<AcceptedKey?> FindAsync(Digest key, CancellationToken cancellationToken);

    /// <summary>Binds a key to its command and answer.</summary>
    Task AddAsync(AcceptedKey key, CancellationToken cancellationToken);

    /// <summary>Drops the keys that begin with this byte and were accepted before this. Returns how many those were.</summary>
    Task<int> ForgetAsync(byte first, Instant before, CancellationToken cancellationToken);
}
