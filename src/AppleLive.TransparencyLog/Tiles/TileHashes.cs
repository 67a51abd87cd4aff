using System.Runtime.InteropServices;

using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>The hashes in a tile's bytes.</summary>
internal static class TileHashes
{
    internal static ReadOnlySpan<Hash> Of(ReadOnlySpan<byte> tile) => MemoryMarshal.Cast<byte, Hash>(tile);

    /// <summary>Reads a tile, exactly as wide as asked.</summary>
    /// <exception cref="BadTileException">It is missing or too short.</exception>
    internal static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(ITileReader tiles, TileId tile, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = await tiles.ReadTileAsync(tile, cancellationToken) ?? throw new BadTileException(tile, null);
        // A null that became an empty memory on its way here is still a null: no tile is empty.
        if (bytes.IsEmpty) throw new BadTileException(tile, null);
        if (bytes.Length < tile.Width * Hash.Size) throw new BadTileException(tile, bytes.Length);
        return bytes[..(tile.Width * Hash.Size)];
    }

    /// <summary>The root of a perfect subtree over these hashes.</summary>
    /// <param name="hashes">A power of two of them, at most 256.</param>
    internal static Hash Root(ReadOnlySpan<Hash> hashes)
    {
        Span<Hash> level = stackalloc Hash[TileId.FullWidth];
        hashes.CopyTo(level);
        for (int width = hashes.Length; width > 1; width /= 2)
        {
            for (int i = 0; i < width / 2; i++) level[i] = Hash.Node(level[2 * i], level[(2 * i) + 1]);
        }

        return level[0];
    }
}
