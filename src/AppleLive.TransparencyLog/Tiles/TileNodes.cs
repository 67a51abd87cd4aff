using System.Numerics;

using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>The nodes of a tree as its tiles tell them; every tile is read once.</summary>
internal sealed class TileNodes(long size, ITileReader tiles)
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> read = [];

    /// <summary>The root over the leaves from one index to before another.</summary>
    /// <param name="from">The first leaf, at which a subtree as large as the range may begin.</param>
    /// <param name="to">The leaf after the last; more than <paramref name="from"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async ValueTask<Hash> RootAsync(long from, long to, CancellationToken cancellationToken)
    {
        long end = to;
        Hash? root = null;
        for (long rest = to - from; rest > 0; rest &= rest - 1)
        {
            int height = BitOperations.TrailingZeroCount(rest);
            end -= 1L << height;
            Hash left = await SubtreeAsync(height, end >> height, cancellationToken);
            root = root is { } right ? Hash.Node(left, right) : left;
        }

        return root ?? throw new ArgumentOutOfRangeException(nameof(to), to, "A range has at least one leaf.");
    }

    private async ValueTask<Hash> SubtreeAsync(int height, long index, CancellationToken cancellationToken)
    {
        (int level, int inner) = Math.DivRem(height, CompactRange.TileHeight);
        long first = index << inner;
        ReadOnlyMemory<byte> tile = await TileAsync(level, first / TileId.FullWidth, cancellationToken);
        return TileHashes.Root(TileHashes.Of(tile.Span).Slice((int)(first % TileId.FullWidth), 1 << inner));
    }

    private async ValueTask<ReadOnlyMemory<byte>> TileAsync(int level, long index, CancellationToken cancellationToken)
    {
        if (read.TryGetValue((level, index), out ReadOnlyMemory<byte> known)) return known;
        var tile = new TileId(level, index, TileId.WidthAt(level, index, size));
        return read[(level, index)] = await TileHashes.ReadAsync(tiles, tile, cancellationToken);
    }
}
