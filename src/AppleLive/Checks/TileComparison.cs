using System.Globalization;

using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.Checks;

/// <summary>Compares the tiles that the entries make with the stored ones.</summary>
internal sealed class TileComparison
{
    private readonly Dictionary<int, TileBytes> partial = [];
    private readonly List<(long Leaf, Difference AsTile, Difference AsEntry)> leaves = [];
    private readonly List<Difference> tiles = [];
    private long compared;

    /// <summary>The tiles that can be compared by now: full ones, and those of the right edge once it is the last.</summary>
    public IEnumerable<TileBytes> Ready(IEnumerable<TileBytes> changed, bool isLast)
    {
        List<TileBytes> full = [];
        foreach (TileBytes tile in changed)
        {
            if (tile.Id.IsFull)
            {
                full.Add(tile);
                if (partial.TryGetValue(tile.Id.Level, out TileBytes old) && old.Id.Index <= tile.Id.Index) partial.Remove(tile.Id.Level);
            }
            else
            {
                partial[tile.Id.Level] = tile;
            }
        }

        return isLast ? full.Concat(partial.Values) : full;
    }

    /// <summary>Compares a tile with the stored one.</summary>
    public void Compare(TileBytes tile, byte[]? stored)
    {
        compared++;
        ReadOnlySpan<byte> made = tile.Bytes.Span;
        if (stored.AsSpan().SequenceEqual(made)) return;
        string name = string.Create(CultureInfo.InvariantCulture, $"tile {tile.Id.Level}/{tile.Id.Index}");
        if ((stored?.Length ?? 0) != made.Length)
            tiles.Add(new Difference(DifferenceKind.Tile, name, Hashes(stored?.Length ?? 0), Hashes(made.Length)));
        for (int i = 0; i < Math.Min(stored?.Length ?? 0, made.Length) / Hash.Size; i++)
        {
            var kept = new Hash(stored.AsSpan(i * Hash.Size, Hash.Size));
            var due = new Hash(made.Slice(i * Hash.Size, Hash.Size));
            if (kept == due) continue;
            var asTile = new Difference(DifferenceKind.Tile, string.Create(CultureInfo.InvariantCulture, $"hash {i} of {name}"), kept.ToString(), due.ToString());
            long leaf = (tile.Id.Index * TileId.FullWidth) + i;
            if (tile.Id.Level > 0) tiles.Add(asTile);
            else if (leaves.Count < PartReport.Listed) leaves.Add((leaf, asTile, new Difference(DifferenceKind.EntryHash, string.Create(CultureInfo.InvariantCulture, $"entry {leaf}"), due.ToString(), kept.ToString())));
        }
    }

    /// <summary>
    /// Notes the differences. Where the entries make the published root they are right and a tile is damaged; otherwise
    /// the tile remembers what was logged, and everything above a changed entry follows from it.
    /// </summary>
    public void Report(Findings findings, bool isRootPublished, long publishedSize)
    {
        findings.Compared(compared);
        findings.Add(leaves.Select(each => isRootPublished && each.Leaf < publishedSize ? each.AsTile : each.AsEntry));
        if (leaves.Count == 0 || isRootPublished) findings.Add(tiles);
    }

    private static string Hashes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Hash.Size} hashes");
}
