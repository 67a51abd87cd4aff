namespace AppleLive.TransparencyLog.Tiles;

/// <summary>Where the tiles of a tree are kept.</summary>
public interface ITileReader
{
    /// <summary>The hashes of a tile, 32 bytes each.</summary>
    /// <param name="tile">Which one; only tiles that a known size of the tree calls for are asked for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>At least <see cref="TileId.Width"/> hashes (a tile may have grown since; what is more is not read), or null (or nothing) where there is no such tile.</returns>
    ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken);
}
