namespace AppleLive.TransparencyLog.Tiles;

/// <summary>A tile and its hashes.</summary>
/// <param name="Id">Which tile, and how wide it is by now.</param>
/// <param name="Bytes">Its hashes, 32 bytes each. They never change; a wider tile begins with the same ones.</param>
public readonly record struct TileBytes(TileId Id, ReadOnlyMemory<byte> Bytes);
