using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>
/// The growing tree of a log and the tiles it writes. Only its right edge is in memory: one partial tile a level.
/// If what it told could not be stored, or nobody knows whether it was, open it anew from what is stored.
/// Not safe for concurrent use; a log has one writer.
/// </summary>
public sealed class TileTree
{
    private const int Levels = 8;

    private readonly CompactRange range;
    private readonly EdgeTile[] edge = new EdgeTile[Levels];
    private readonly List<TileBytes> full = [];

    /// <summary>The empty tree.</summary>
    public TileTree()
        : this(new CompactRange())
    {
    }

    private TileTree(CompactRange range)
    {
        this.range = range;
        for (int level = 0; level < Levels; level++) edge[level] = new EdgeTile();
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size => range.Size;

    /// <summary>The root over all leaves.</summary>
    public Hash Root => range.Root;

    /// <summary>Opens the tree of this size from its stored tiles. Compare <see cref="Root"/> with the last checkpoint: tiles are not trusted, only read.</summary>
    /// <exception cref="BadTileException">A tile of the right edge is missing or too short.</exception>
    public static async ValueTask<TileTree> OpenAsync(long size, ITileReader tiles, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var partial = new List<TileBytes>();
        foreach (TileId tile in TileId.PartialAt(size))
        {
            partial.Add(new TileBytes(tile, await TileHashes.ReadAsync(tiles, tile, cancellationToken)));
        }

        var tree = new TileTree(new CompactRange(size, RightEdge.Subtrees(partial)));
        for (int level = 0; level < Levels; level++) tree.edge[level].Index = size >> (level * CompactRange.TileHeight) >> CompactRange.TileHeight;
        foreach (TileBytes tile in partial) tree.edge[tile.Id.Level].Load(tile);
        return tree;
    }

    /// <summary>Appends a record; its leaf hash is computed here.</summary>
    /// <returns>The index of the record.</returns>
    public long Append(ReadOnlySpan<byte> record) => Append(Hash.Leaf(record));

    /// <summary>Appends a leaf.</summary>
    /// <returns>The index of the leaf.</returns>
    public long Append(in Hash leaf)
    {
        Span<Hash> roots = stackalloc Hash[Levels - 1];
        int completed = range.Append(leaf, roots);
        Put(0, leaf);
        for (int level = 1; level <= completed; level++) Put(level, roots[level - 1]);
        return range.Size - 1;
    }

    /// <summary>
    /// Every tile that changed since this was last called, each once and as it is now, lowest level first, left to right.
    /// A tile's bytes only ever grow, so one row for each level and index holds it: any narrower tile is a prefix.
    /// </summary>
    public IReadOnlyList<TileBytes> TakeChanged()
    {
        var changed = new List<TileBytes>(full);
        full.Clear();
        for (int level = 0; level < Levels; level++)
        {
            if (edge[level].Take(level) is { } tile) changed.Add(tile);
        }

        changed.Sort((left, right) => (left.Id.Level, left.Id.Index).CompareTo((right.Id.Level, right.Id.Index)));
        return changed;
    }

    private void Put(int level, in Hash hash)
    {
        if (edge[level].Put(level, hash) is { } tile) full.Add(tile);
    }

    /// <summary>The tile being filled on one level.</summary>
    private sealed class EdgeTile
    {
        private byte[] bytes = [];
        private int width;
        private bool isChanged;

        internal long Index { get; set; }

        internal void Load(TileBytes tile)
        {
            bytes = new byte[TileId.FullWidth * Hash.Size];
            tile.Bytes.CopyTo(bytes);
            width = tile.Id.Width;
        }

        /// <summary>Adds a hash; gives the tile away once it is full.</summary>
        internal TileBytes? Put(int level, in Hash hash)
        {
            if (bytes.Length == 0) bytes = new byte[TileId.FullWidth * Hash.Size];
            hash.CopyTo(bytes.AsSpan(width * Hash.Size));
            width++;
            isChanged = true;
            if (width < TileId.FullWidth) return null;
            var tile = new TileBytes(new TileId(level, Index, TileId.FullWidth), bytes);
            bytes = [];
            width = 0;
            isChanged = false;
            Index++;
            return tile;
        }

        internal TileBytes? Take(int level)
        {
            if (!isChanged) return null;
            isChanged = false;
            // No copy: what stands in the slice is never written again, only what comes after it.
            return new TileBytes(new TileId(level, Index, width), bytes.AsMemory(0, width * Hash.Size));
        }
    }
}
