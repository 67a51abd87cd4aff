using AppleLive.Foreign.Tests.Logs;
using AppleLive.Foreign.Tests.Tools;

namespace AppleLive.Foreign.Tests;

/// <summary>The ledger of a running host, verified with what others have written.</summary>
public sealed class RunningHostTests(LedgerHost host, GoVerifier go) : IClassFixture<LedgerHost>, IDisposable
{
    private readonly string _kept = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_kept);

    [Fact]
    public async Task The_code_of_Gos_checksum_database_accepts_every_record_and_that_the_log_only_grew()
    {
        string key = await host.Key();
        long before = await host.Integrate();
        (await go.Verify(host.Ledger, key, _kept)).ShouldAccept($"over {before} records");

        long after = await host.Sell(256);
        Verdict verdict = await go.Verify(host.Ledger, key, _kept);

        (after / 256).ShouldBeGreaterThan(before / 256);
        verdict.ShouldAccept(
            $"signature: by {key.Split('+')[0]} over {after} records", $"records: {after} hash to the root", "inclusion: [0 1 255 256 ", $" {after - 1}]", "served proofs: [0 1 255 256 ",
            $"growth: from {before} to {after} records, nothing else");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(-1)]
    public async Task WebCrypto_accepts_the_signature_and_the_proof_of_a_record(int place)
    {
        await host.FillATile();
        long index = place < 0 ? await host.Integrate() - 1 : place;

        (await NodeVerifier.Verify(host.Ledger, await host.Key(), index)).ShouldAccept("signature: by ", $"inclusion: {index}");
    }

    [Theory]
    [InlineData("checkpoint", 0, "the checkpoint: invalid signature")]
    [InlineData("tile/entries/000", 10, "which is not the root that was signed")]
    [InlineData("tile/0/000", 8_000, "tile/0/000 is not what the records hash to")]
    [InlineData("proof/0", 40, "proof")]
    public async Task Gos_code_refuses_a_copy_with_one_bit_turned(string path, int position, string why)
    {
        await host.FillATile();
        await using AlteredCopy copy = await AlteredCopy.Of(host.Ledger, path, position);

        (await go.Verify(copy.Ledger, await host.Key())).ShouldRefuse(why);
    }

    [Theory]
    [InlineData("checkpoint", 0, "the signature of the checkpoint is forged")]
    [InlineData("tile/entries/000", 10, "record 0 is not in the tree")]
    [InlineData("proof/0", 40, "record 0 is not in the tree")]
    public async Task WebCrypto_refuses_a_copy_with_one_bit_turned(string path, int position, string why)
    {
        await host.FillATile();
        await using AlteredCopy copy = await AlteredCopy.Of(host.Ledger, path, position);

        (await NodeVerifier.Verify(copy.Ledger, await host.Key(), 0)).ShouldRefuse(why);
    }

    [Fact]
    public async Task Another_key_of_the_same_name_is_refused_by_both()
    {
        await host.FillATile();
        string name = (await host.Key()).Split('+')[0];
        string other = AppleLive.TransparencyLog.Notes.NoteSigner.ForLog(name, [.. Enumerable.Repeat((byte)5, 32)]).Verifier.ToString();

        (await go.Verify(host.Ledger, other)).ShouldRefuse("note has no verifiable signatures");
        (await NodeVerifier.Verify(host.Ledger, other, 0)).ShouldRefuse("is not signed by");
    }
}
