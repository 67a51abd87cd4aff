using System.Net;
using System.Text;

using AppleLive.Audit.Tests;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.Auditor.Tests;

/// <summary>A small ledger and its host, honest or not, without a network. It has fewer records than a tile.</summary>
internal sealed class ServedLog : HttpMessageHandler, ITileReader
{
    public const string Url = "https://ledger.example.com/ledger";

    private const string Origin = "ledger.example.com/ledger";

    private readonly NoteSigner signer = NoteSigner.ForLog(Origin, [.. Enumerable.Repeat((byte)7, 32)]);

    public ServedLog(IEnumerable<byte[]> records) => Records = [.. records];

    public static ServedLog Sound => new(TestSeason.Sound().Records);

    public List<byte[]> Records { get; }

    /// <summary>What is served in the place of a record, without being logged.</summary>
    public Dictionary<int, byte[]> Forged { get; } = [];

    /// <summary>What every request is answered with, where the host is in trouble.</summary>
    public Func<HttpResponseMessage>? Trouble { get; set; }

    public string Key => signer.Verifier.ToString();

    public VerifierKey Verifier => signer.Verifier;

    public SignedCheckpoint Checkpoint => new CheckpointSigner(signer).Sign(Records.Count, RootOf(Leaves));

    private Hash[] Leaves => [.. Records.Select(record => Hash.Leaf(record))];

    /// <summary>The receipt of a record.</summary>
    public TlogProof Proof(int index, byte[]? extra = null) => new(index, Path(Leaves, index), Checkpoint, extra);

    public ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(Tile(tile.Width));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Trouble is not null) return Task.FromResult(Trouble());
        string path = request.RequestUri!.AbsolutePath["/ledger/".Length..];
        byte[]? body = path switch
        {
            "checkpoint" => Checkpoint.ToUtf8(),
            "vkey" => Encoding.UTF8.GetBytes(Key + "\n"),
            _ when EntryBundleId.TryParse(path.AsSpan("tile/".Length), out EntryBundleId bundle) && bundle.Width <= Records.Count => Bundle(bundle.Width),
            _ when TileId.TryParse(path.AsSpan("tile/".Length), out TileId tile) && tile.Width <= Records.Count => Tile(tile.Width),
            _ => null,
        };
        return Task.FromResult(body is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
    }

    private byte[] Tile(int width) => [.. Leaves.Take(width).SelectMany(leaf => leaf.ToArray())];

    private byte[] Bundle(int width) =>
        [.. Enumerable.Range(0, width).Select(index => Forged.GetValueOrDefault(index, Records[index])).SelectMany(record => new[] { (byte)(record.Length >> 8), (byte)(record.Length & 0xFF) }.Concat(record))];

    private static Hash RootOf(ReadOnlySpan<Hash> leaves)
    {
        var range = new CompactRange();
        foreach (Hash leaf in leaves) range.Append(leaf);
        return range.Root;
    }

    // RFC 6962 §2.1.1, word for word.
    private static List<Hash> Path(ReadOnlySpan<Hash> leaves, int index)
    {
        if (leaves.Length == 1) return [];
        int split = 1;
        while (split * 2 < leaves.Length) split *= 2;
        return index < split ? [.. Path(leaves[..split], index), RootOf(leaves[split..])] : [.. Path(leaves[split..], index - split), RootOf(leaves[..split])];
    }
}
