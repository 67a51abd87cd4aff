using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>What the partial tiles of a tree say about its perfect subtrees.</summary>
internal static class RightEdge
{
    /// <summary>The roots of a tree's perfect subtrees, the largest first.</summary>
    /// <param name="partial">All its partial tiles, lowest level first.</param>
    internal static Hash[] Subtrees(IReadOnlyList<TileBytes> partial)
    {
        var roots = new List<Hash>();
        for (int i = partial.Count - 1; i >= 0; i--)
        {
            ReadOnlySpan<Hash> hashes = TileHashes.Of(partial[i].Bytes.Span);
            for (int width = TileId.FullWidth / 2; width > 0; width /= 2)
            {
                if ((partial[i].Id.Width & width) == 0) continue;
                roots.Add(TileHashes.Root(hashes[..width]));
                hashes = hashes[width..];
            }
        }

        return [.. roots];
    }
}
