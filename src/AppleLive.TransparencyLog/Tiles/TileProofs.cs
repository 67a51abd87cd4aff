using System.Numerics;

using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>Proofs computed from tiles. They are only as good as the tiles: whoever did not write those verifies the proof.</summary>
public static class TileProofs
{
    /// <summary>The inclusion proof of a leaf, its sibling first (RFC 6962 §2.1.1).</summary>
    /// <param name="index">Where the leaf stands: 0 to <paramref name="size"/> − 1.</param>
    /// <param name="size">The size of the tree it is proved to be in.</param>
    /// <param name="tiles">The tiles of that tree, or of one it grew to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadTileException">A tile is missing or too short.</exception>
    public static async ValueTask<IReadOnlyList<Hash>> InclusionAsync(long index, long size, ITileReader tiles, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var nodes = new TileNodes(size, tiles);
        var proof = new List<Hash>();
        (long from, long to) = (0, size);
        while (to - from > 1)
        {
            long middle = from + LeftWidth(to - from);
            bool isLeft = index < middle;
            proof.Add(isLeft ? await nodes.RootAsync(middle, to, cancellationToken) : await nodes.RootAsync(from, middle, cancellationToken));
            (from, to) = isLeft ? (from, middle) : (middle, to);
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The consistency proof between two sizes of a tree (RFC 6962 §2.1.2); empty where the older one is empty or the same.</summary>
    /// <param name="oldSize">The older size: 0 to <paramref name="newSize"/>.</param>
    /// <param name="newSize">The newer size.</param>
    /// <param name="tiles">The tiles of the newer tree, or of one it grew to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadTileException">A tile is missing or too short.</exception>
    public static async ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long oldSize, long newSize, ITileReader tiles, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        if (oldSize == 0 || oldSize == newSize) return [];
        var nodes = new TileNodes(newSize, tiles);
        var proof = new List<Hash>();
        (long from, long to) = (0, newSize);
        while (to != oldSize)
        {
            long middle = from + LeftWidth(to - from);
            bool isLeft = oldSize <= middle;
            proof.Add(isLeft ? await nodes.RootAsync(middle, to, cancellationToken) : await nodes.RootAsync(from, middle, cancellationToken));
            (from, to) = isLeft ? (from, middle) : (middle, to);
        }

        // Where the older tree is a whole subtree from the first leaf on, its root is known and not repeated.
        if (from > 0) proof.Add(await nodes.RootAsync(from, to, cancellationToken));
        proof.Reverse();
        return proof;
    }

    /// <summary>The largest power of two below a width of at least two: where a tree divides.</summary>
    private static long LeftWidth(long width) => 1L << BitOperations.Log2((ulong)(width - 1));
}
