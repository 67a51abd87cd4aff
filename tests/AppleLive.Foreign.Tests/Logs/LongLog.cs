using System.Globalization;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.Foreign.Tests.Logs;

/// <summary>A log of numbers in memory, long enough for three levels of tiles.</summary>
internal sealed class LongLog : IAsyncDisposable
{
    private readonly NoteSigner _signer = NoteSigner.ForLog("numbers.example/log", [.. Enumerable.Repeat((byte)9, NoteSigner.SeedBytes)]);
    private readonly StoredLog _log = StoredLog.Of();
    private PathServer? _server;

    private LongLog()
    {
    }

    public Uri Ledger => _server!.Ledger;

    public string Key => _signer.Verifier.ToString();

    public SignedCheckpoint Checkpoint => new CheckpointSigner(_signer).Sign(_log.Size, _log.Root);

    /// <summary>So many numbers, or another word in the place of the first.</summary>
    public static async Task<LongLog> Of(int records, string first = "0")
    {
        var log = new LongLog();
        log._log.Append(Encoding.UTF8.GetBytes(first));
        log.GrowTo(records);
        log._server = await PathServer.Start(log.Answer);
        return log;
    }

    /// <summary>Record i is i in decimal.</summary>
    public void GrowTo(int records)
    {
        for (long i = _log.Size; i < records; i++) _log.Append(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
        _log.Store();
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _signer.Dispose();
    }

    private async Task<ReadOnlyMemory<byte>?> Answer(string path)
    {
        if (path == "checkpoint") return Checkpoint.ToUtf8();
        if (path.StartsWith("proof/", StringComparison.Ordinal)) return await Proof(long.Parse(path["proof/".Length..], CultureInfo.InvariantCulture));
        string below = path["tile/".Length..];
        if (TileId.TryParse(below, out TileId tile)) return _log.Tile(tile);
        return EntryBundleId.TryParse(below, out EntryBundleId bundle) ? _log.Bundle(bundle) : null;
    }

    private async Task<ReadOnlyMemory<byte>?> Proof(long index) =>
        Encoding.UTF8.GetBytes(new TlogProof(index, await TileProofs.InclusionAsync(index, _log.Size, _log, CancellationToken.None), Checkpoint).ToString());
}
