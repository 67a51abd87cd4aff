using AppleLive.Foreign.Tests.Logs;
using AppleLive.Foreign.Tests.Tools;

namespace AppleLive.Foreign.Tests;

/// <summary>The same for a log that is longer than a season: seventy thousand records fill a tile of the second level.</summary>
public sealed class LongLogTests(GoVerifier go) : IDisposable
{
    private readonly string _kept = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_kept);

    [Fact]
    public async Task Gos_code_accepts_seventy_thousand_records_and_that_they_only_grew()
    {
        await using LongLog log = await LongLog.Of(65_000);
        (await go.Verify(log.Ledger, log.Key, _kept)).ShouldAccept();
        log.GrowTo(70_000);

        Verdict verdict = await go.Verify(log.Ledger, log.Key, _kept);

        log.Checkpoint.Checkpoint.Root.ToString().ShouldBe("Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=");
        verdict.ShouldAccept("records: 70000 hash to the root", "tiles: 277 as Go makes them", "inclusion: [0 1 255 256 65535 65536 69887 69888 69999]", "growth: from 65000 to 70000 records, nothing else");
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(69_999)]
    public async Task WebCrypto_accepts_the_proof_of_a_record_at_a_border(long index)
    {
        await using LongLog log = await LongLog.Of(70_000);

        (await NodeVerifier.Verify(log.Ledger, log.Key, index)).ShouldAccept($"inclusion: {index}");
    }

    [Theory]
    [InlineData("tile/1/000", 100, "tile/1/000 is not what the records hash to")]
    [InlineData("tile/2/000.p/1", 0, "tile/2/000.p/1 is not what the records hash to")]
    [InlineData("tile/0/273.p/112", 3_000, "tile/0/273.p/112 is not what the records hash to")]
    [InlineData("tile/entries/100", 2, "which is not the root that was signed")]
    public async Task Gos_code_refuses_a_copy_with_one_bit_turned(string path, int position, string why)
    {
        await using LongLog log = await LongLog.Of(70_000);
        await using AlteredCopy copy = await AlteredCopy.Of(log.Ledger, path, position);

        (await go.Verify(copy.Ledger, log.Key)).ShouldRefuse(why);
    }

    [Fact]
    public async Task Gos_code_refuses_a_log_that_went_back_or_has_another_past()
    {
        await using LongLog log = await LongLog.Of(70_000);
        (await go.Verify(log.Ledger, log.Key, _kept)).ShouldAccept();

        await using LongLog shorter = await LongLog.Of(69_999);
        await using LongLog other = await LongLog.Of(70_001, first: "another");

        (await go.Verify(shorter.Ledger, log.Key, _kept)).ShouldRefuse("the log went back from 70000 to 69999 records");
        (await go.Verify(other.Ledger, log.Key, _kept)).ShouldRefuse("the log of 70001 records does not begin with the one of 70000");
    }
}
