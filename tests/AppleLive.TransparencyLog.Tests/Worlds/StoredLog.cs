using System.Buffers;
using System.Text;

using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>A log as a store keeps it: one row for each tile and bundle, growing at its end.</summary>
internal sealed class StoredLog : ITileReader
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> tiles = [];
    private readonly Dictionary<long, ArrayBufferWriter<byte>> bundles = [];
    private readonly TileTree tree;

    internal StoredLog(TileTree? tree = null) => this.tree = tree ?? new TileTree();

    public long Size => tree.Size;

    public Hash Root => tree.Root;

    public static StoredLog Of(params IEnumerable<string> records)
    {
        var log = new StoredLog();
        foreach (string record in records) log.Append(Encoding.UTF8.GetBytes(record));
        log.Store();
        return log;
    }

    public void Append(ReadOnlySpan<byte> record)
    {
        long index = tree.Append(record);
        if (!bundles.TryGetValue(index / 256, out ArrayBufferWriter<byte>? bundle)) bundles[index / 256] = bundle = new ArrayBufferWriter<byte>();
        EntryBundle.Write(bundle, record);
    }

    /// <summary>Writes what changed, as a store does at the end of each batch.</summary>
    public void Store()
    {
        foreach (TileBytes tile in tree.TakeChanged()) tiles[(tile.Id.Level, tile.Id.Index)] = tile.Bytes;
    }

    public ReadOnlyMemory<byte>? Tile(TileId tile)
    {
        if (!tiles.TryGetValue((tile.Level, tile.Index), out ReadOnlyMemory<byte> bytes) || bytes.Length < tile.Width * Hash.Size) return null;
        return bytes[..(tile.Width * Hash.Size)];
    }

    public ReadOnlyMemory<byte>? Bundle(EntryBundleId bundle)
    {
        if (!bundles.TryGetValue(bundle.Index, out ArrayBufferWriter<byte>? bytes)) return null;
        return First(bytes.WrittenMemory, bundle.Width);
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) => new(Tile(tile));

    private static ReadOnlyMemory<byte>? First(ReadOnlyMemory<byte> bytes, int count)
    {
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            if (length >= bytes.Length) return null;
            length += 2 + (bytes.Span[length] << 8) + bytes.Span[length + 1];
        }

        return bytes[..length];
    }
}
