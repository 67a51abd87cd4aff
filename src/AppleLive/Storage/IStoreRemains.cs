namespace AppleLive.Storage;

/// <summary>What an engine still holds of values that were overwritten: pages not yet reused, a write-ahead log.</summary>
public interface IStoreRemains
{
    /// <summary>
    /// Takes them out of the store's files. Safe to repeat. False where readers of an earlier moment kept it from doing so for
    /// too long: the next call does it, and so does the next start.
    /// </summary>
    Task<bool> ClearAsync(CancellationToken cancellationToken);
}
