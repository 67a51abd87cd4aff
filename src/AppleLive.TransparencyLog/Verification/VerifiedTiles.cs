using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>
/// The tiles of a log, each hashed up to the root that the log signed before it is used. The right edge is kept, and of every
/// level the tile used last: who walks through the log from left to right fetches each tile once.
/// </summary>
internal sealed class VerifiedTiles
{
    private readonly LogSource source;
    private readonly long size;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> edge;
    private readonly Dictionary<int, (long Index, ReadOnlyMemory<byte> Bytes)> recent = [];

    private VerifiedTiles(LogSource source, long size, Dictionary<int, ReadOnlyMemory<byte>> edge)
    {
        this.source = source;
        this.size = size;
        this.edge = edge;
    }

    /// <summary>Fetches the right edge and verifies that it hashes to the root.</summary>
    internal static async ValueTask<Fetched<VerifiedTiles>> OpenAsync(Checkpoint checkpoint, LogSource source, CancellationToken cancellationToken)
    {
        var partial = new List<TileBytes>();
        foreach (TileId tile in TileId.PartialAt(checkpoint.Size))
        {
            (ReadOnlyMemory<byte> bytes, LogVerification? failure) = await source.TileAsync(tile, cancellationToken);
            if (failure is not null) return failure;
            partial.Add(new TileBytes(tile, bytes));
        }

        if (new CompactRange(checkpoint.Size, RightEdge.Subtrees(partial)).Root != checkpoint.Root) return new LogVerification.TileAltered([.. partial.Select(tile => tile.Id)]);
        return new VerifiedTiles(source, checkpoint.Size, partial.ToDictionary(tile => tile.Id.Level, tile => tile.Bytes));
    }

    /// <summary>A tile, as wide as the log has it by now.</summary>
    internal ValueTask<Fetched<ReadOnlyMemory<byte>>> TileAsync(int level, long index, CancellationToken cancellationToken) =>
        TileAsync(level, index, null, cancellationToken);

    /// <summary>A tile that may have been fetched already.</summary>
    internal async ValueTask<Fetched<ReadOnlyMemory<byte>>> TileAsync(int level, long index, Task<Fetched<ReadOnlyMemory<byte>>>? fetched, CancellationToken cancellationToken)
    {
        if (TileId.WidthAt(level, index, size) < TileId.FullWidth) return edge[level];
        if (recent.TryGetValue(level, out (long Index, ReadOnlyMemory<byte> Bytes) last) && last.Index == index) return last.Bytes;

        // The hash of a full tile stands in the tile above it.
        (ReadOnlyMemory<byte> above, LogVerification? failure) = await TileAsync(level + 1, index / TileId.FullWidth, null, cancellationToken);
        if (failure is not null) return failure;
        var tile = new TileId(level, index, TileId.FullWidth);
        (ReadOnlyMemory<byte> bytes, failure) = fetched is null ? await source.TileAsync(tile, cancellationToken) : await fetched;
        if (failure is not null) return failure;
        if (TileHashes.Root(TileHashes.Of(bytes.Span)) != TileHashes.Of(above.Span)[(int)(index % TileId.FullWidth)]) return new LogVerification.TileAltered([tile]);
        recent[level] = (index, bytes);
        return bytes;
    }

    /// <summary>The root that the log had at an earlier size, read from what it has now.</summary>
    /// <param name="oldSize">0 to the size of the log.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    internal async ValueTask<Fetched<Hash>> RootAtAsync(long oldSize, CancellationToken cancellationToken)
    {
        var edgeThen = new List<TileBytes>();
        foreach (TileId tile in TileId.PartialAt(oldSize))
        {
            (ReadOnlyMemory<byte> bytes, LogVerification? failure) = await TileAsync(tile.Level, tile.Index, cancellationToken);
            if (failure is not null) return failure;
            edgeThen.Add(new TileBytes(tile, bytes[..(tile.Width * Hash.Size)]));
        }

        return new CompactRange(oldSize, RightEdge.Subtrees(edgeThen)).Root;
    }
}
