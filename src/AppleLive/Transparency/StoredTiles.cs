using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.Transparency;

/// <summary>The tiles of the log as the store keeps them: one row a tile, whose hashes only become more.</summary>
internal sealed class StoredTiles(ILogStore log) : ITileReader
{
    public static StoredTile Of(TileBytes tile) => new(tile.Id.Level, tile.Id.Index, tile.Bytes.ToArray());

    public async ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) =>
        await log.TileAsync(tile.Level, tile.Index, cancellationToken) is { } hashes ? hashes : null;
}
