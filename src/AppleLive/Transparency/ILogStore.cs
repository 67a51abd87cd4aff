using AppleLive.Villages;

namespace AppleLive.Transparency;

/// <summary>The transparency log as it is kept. What is beyond the published checkpoint is for the integrator's eyes only.</summary>
public interface ILogStore
{
    /// <summary>The published checkpoint, or null before the first. All that readers need to know of how far the log is.</summary>
    Task<PublishedCheckpoint?> PublishedAsync(CancellationToken cancellationToken);

    /// <summary>How far the log is. In a write, nobody else integrates until it ends.</summary>
    Task<LogEnd> EndAsync(CancellationToken cancellationToken);

    /// <summary>The committed records that wait after this sequence number, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<WaitingRecord>> WaitingAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Where every village stands.</summary>
    Task<IReadOnlyList<VillageStand>> StandsAsync(CancellationToken cancellationToken);

    /// <summary>The index of a record by its sequence number, or null while it waits.</summary>
    Task<long?> IndexOfAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>Gives entries their places.</summary>
    Task PlaceAsync(LogPlacement placement, CancellationToken cancellationToken);

    /// <summary>Publishes a checkpoint in place of the one over <paramref name="insteadOf"/> entries (0 for none). False where another one is published by now: then nothing is changed.</summary>
    Task<bool> PublishAsync(PublishedCheckpoint checkpoint, long insteadOf, CancellationToken cancellationToken);

    /// <summary>The public keys (as vkeys) that have signed, the newest last.</summary>
    Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken);

    /// <summary>Notes a public key that signs from now on.</summary>
    Task AddKeyAsync(string vkey, CancellationToken cancellationToken);

    /// <summary>The hashes of a tile as far as it is filled, or null.</summary>
    Task<byte[]?> TileAsync(int level, long index, CancellationToken cancellationToken);

    /// <summary>The bytes of entries from an index on, in order, at most <paramref name="count"/>.</summary>
    Task<IReadOnlyList<byte[]>> RecordsAsync(long from, int count, CancellationToken cancellationToken);

    /// <summary>An entry, or null.</summary>
    Task<LogEntry?> FindAsync(long index, CancellationToken cancellationToken);

    /// <summary>The newest entries below an index, newest first.</summary>
    Task<IReadOnlyList<LogEntry>> ListAsync(LogFilter filter, long below, int limit, CancellationToken cancellationToken);

    /// <summary>The entries below an index about any of these orders, lots, listings, livestreams or settlements, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<LogEntry>> AboutAsync(IReadOnlyCollection<Guid> subjects, long below, int limit, CancellationToken cancellationToken);

    /// <summary>The newest <c>village.totals</c> below an index of each of these villages.</summary>
    Task<IReadOnlyDictionary<VillageId, LogEntry>> TotalsAsync(IReadOnlyCollection<VillageId> villages, long below, CancellationToken cancellationToken);
}
