using System.Buffers;
using System.Net;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.Benchmarks.Log;

/// <summary>A log in memory, read as tiles and served as if over HTTP.</summary>
internal sealed class MemoryLog : HttpMessageHandler, ITileReader
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> tiles = [];
    private readonly Dictionary<long, ReadOnlyMemory<byte>> bundles = [];
    private readonly CheckpointSigner signer = new(NoteSigner.ForLog("benchmarks.example/ledger", new byte[NoteSigner.SeedBytes]));

    public TileTree Tree { get; } = new();

    public VerifierKey Key => signer.Verifier;

    /// <summary>Keeps the tiles that changed.</summary>
    public void Keep()
    {
        foreach (TileBytes tile in Tree.TakeChanged()) tiles[(tile.Id.Level, tile.Id.Index)] = tile.Bytes;
    }

    /// <summary>Appends records and keeps their bundles.</summary>
    public void Fill(IEnumerable<byte[]> records)
    {
        foreach (byte[][] chunk in records.Chunk(TileId.FullWidth))
        {
            var bundle = new ArrayBufferWriter<byte>();
            long index = Tree.Size / TileId.FullWidth;
            foreach (byte[] record in chunk)
            {
                Tree.Append(record);
                EntryBundle.Write(bundle, record);
            }

            bundles[index] = bundle.WrittenMemory;
            Keep();
        }
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(tiles.TryGetValue((tile.Level, tile.Index), out ReadOnlyMemory<byte> bytes) ? bytes : null);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath["/ledger/".Length..];
        ReadOnlyMemory<byte>? body =
            path == "checkpoint" ? signer.Sign(Tree.Size, Tree.Root).ToUtf8()
            : EntryBundleId.TryParse(path.AsSpan("tile/".Length), out EntryBundleId bundle) ? bundles[bundle.Index]
            : TileId.TryParse(path.AsSpan("tile/".Length), out TileId tile) ? tiles[(tile.Level, tile.Index)][..(tile.Width * 32)]
            : null;
        return Task.FromResult(body is { } found
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ReadOnlyMemoryContent(found) }
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
