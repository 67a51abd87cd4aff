using System.Numerics;

namespace AppleLive.TransparencyLog.Trees;

/// <summary>A growing Merkle tree of which only the roots of its perfect subtrees are kept: at most 63 hashes at any size. Not safe for concurrent use.</summary>
public sealed class CompactRange
{
    /// <summary>The height of a tile: a full one spans 2⁸ hashes of the level below.</summary>
    internal const int TileHeight = 8;

    private const int Heights = 63;

    private readonly Hash[] subtrees = new Hash[Heights];

    /// <summary>The empty tree.</summary>
    public CompactRange()
    {
    }

    /// <summary>The tree of this size with these perfect subtrees.</summary>
    /// <param name="size">How many leaves it has; not negative.</param>
    /// <param name="roots">The roots of its perfect subtrees, the largest first: one for each bit set in <paramref name="size"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer roots.</exception>
    public CompactRange(long size, ReadOnlySpan<Hash> roots)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (roots.Length != BitOperations.PopCount((ulong)size)) throw new ArgumentException($"A tree of size {size} has not {roots.Length} perfect subtrees.", nameof(roots));
        Size = size;
        int next = 0;
        for (int height = Heights - 1; height >= 0; height--)
        {
            if (Has(height)) subtrees[height] = roots[next++];
        }
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves; <see cref="Hash.EmptyRoot"/> without any.</summary>
    public Hash Root
    {
        get
        {
            if (Size == 0) return Hash.EmptyRoot;
            int height = BitOperations.TrailingZeroCount(Size);
            Hash root = subtrees[height];
            for (height++; height < Heights; height++)
            {
                if (Has(height)) root = Hash.Node(subtrees[height], root);
            }

            return root;
        }
    }

    /// <summary>The roots of the perfect subtrees, the largest first, as a copy.</summary>
    public IReadOnlyList<Hash> Subtrees => [.. Enumerable.Range(0, Heights).Reverse().Where(Has).Select(height => subtrees[height])];

    /// <summary>Adds a leaf.</summary>
    public void Append(in Hash leaf) => Append(leaf, []);

    /// <summary>Adds a leaf and tells the roots of the full tiles it completes, lowest level first.</summary>
    /// <param name="leaf">The hash of the new leaf.</param>
    /// <param name="tiles">Room for the roots of subtrees of height 8, 16, …; what does not fit is not told.</param>
    /// <returns>How many were written.</returns>
    internal int Append(in Hash leaf, Span<Hash> tiles)
    {
        Hash node = leaf;
        int told = 0;
        int height = 0;
        for (; Has(height); height++)
        {
            node = Hash.Node(subtrees[height], node);
            if ((height + 1) % TileHeight == 0 && told < tiles.Length) tiles[told++] = node;
        }

        subtrees[height] = node;
        Size++;
        return told;
    }

    private bool Has(int height) => (Size >> height & 1) == 1;
}
