using System.Buffers;

using AppleLive.Storage;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;
using AppleLive.Villages;

namespace AppleLive.Transparency;

/// <summary>Reads the published log: its checkpoint, tiles and entries as the formats have them, and records for people. Shows nothing beyond the checkpoint.</summary>
public sealed class LogDesk
{
    private readonly IStore store;
    private readonly LogKeys keys;

    internal LogDesk(IStore store, LogKeys keys) => (this.store, this.keys) = (store, keys);

    /// <summary>The public key of the log, as a vkey on one line.</summary>
    public string VerifierKey => keys.Current.Verifier.ToString();

    /// <summary>The published checkpoint, or null before the first.</summary>
    public Task<PublishedCheckpoint?> CheckpointAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Log.PublishedAsync(cancellationToken), cancellationToken);

    /// <summary>A tile of hashes, or null where it is not (so) full yet.</summary>
    public Task<ReadOnlyMemory<byte>?> TileAsync(TileId id, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit =>
            {
                long size = await SizeAsync(unit, cancellationToken);
                if (!id.ExistsAt(size)) return null;
                // Kept as far as it is filled, which may be further than asked, or than is published.
                return (await new StoredTiles(unit.Log).ReadTileAsync(id, cancellationToken))?[..(id.Width * Hash.Size)];
            },
            cancellationToken);

    /// <summary>A bundle of entries, or null where it is not (so) full yet.</summary>
    public Task<ReadOnlyMemory<byte>?> BundleAsync(EntryBundleId id, CancellationToken cancellationToken) =>
        store.ReadAsync<ReadOnlyMemory<byte>?>(
            async unit =>
            {
                long size = await SizeAsync(unit, cancellationToken);
                if (!id.ExistsAt(size)) return null;
                var bundle = new ArrayBufferWriter<byte>();
                foreach (byte[] record in await unit.Log.RecordsAsync(id.Index * TileId.FullWidth, id.Width, cancellationToken)) EntryBundle.Write(bundle, record);
                return bundle.WrittenMemory;
            },
            cancellationToken);

    /// <summary>The proof that the entry stands in the published log, or null where there is no such entry.</summary>
    /// <param name="index">The entry's index.</param>
    /// <param name="extra">What the proof carries besides; empty for nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<TlogProof?> ProofAsync(long index, ReadOnlyMemory<byte> extra, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => ProofAsync(unit, index, extra, cancellationToken), cancellationToken);

    /// <summary>An entry, or null.</summary>
    public Task<LogEntry?> FindAsync(long index, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit => index >= 0 && index < await SizeAsync(unit, cancellationToken) ? await unit.Log.FindAsync(index, cancellationToken) : null,
            cancellationToken);

    /// <summary>The newest entries, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those with a smaller index; from the newest where null.</param>
    /// <param name="limit">At most so many, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<IReadOnlyList<LogEntry>> ListAsync(LogFilter filter, long? before, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit =>
            {
                long size = await SizeAsync(unit, cancellationToken);
                return await unit.Log.ListAsync(filter, Math.Min(before ?? size, size), Math.Clamp(limit, 1, 100), cancellationToken);
            },
            cancellationToken);

    /// <summary>The entries about any of these orders, lots, listings, livestreams or settlements, oldest first, at most 1,000.</summary>
    public Task<IReadOnlyList<LogEntry>> AboutAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit => await unit.Log.AboutAsync(subjects, await SizeAsync(unit, cancellationToken), 1_000, cancellationToken),
            cancellationToken);

    /// <summary>What the log proves of these villages; without those that have nothing in it yet.</summary>
    public Task<IReadOnlyDictionary<VillageId, ProvenTotals>> ProvenAsync(IReadOnlyCollection<VillageId> villages, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyDictionary<VillageId, ProvenTotals>>(
            async unit =>
            {
                long size = await SizeAsync(unit, cancellationToken);
                return (await unit.Log.TotalsAsync(villages, size, cancellationToken)).ToDictionary(each => each.Key, each => TotalsRecords.Read(each.Value));
            },
            cancellationToken);

    internal static async Task<TlogProof?> ProofAsync(IUnitOfWork unit, long index, ReadOnlyMemory<byte> extra, CancellationToken cancellationToken)
    {
        if (await unit.Log.PublishedAsync(cancellationToken) is not { } published || index < 0 || index >= published.Size) return null;
        IReadOnlyList<Hash> hashes = await TileProofs.InclusionAsync(index, published.Size, new StoredTiles(unit.Log), cancellationToken);
        return new TlogProof(index, hashes, published.Read(), extra);
    }

    private static async Task<long> SizeAsync(IUnitOfWork unit, CancellationToken cancellationToken) => (await unit.Log.PublishedAsync(cancellationToken))?.Size ?? 0;
}
