using System.IO.Compression;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.TransparencyLog.Tests.Verification;

/// <summary>A log that does as it should is verified, whatever its length.</summary>
public sealed class HonestLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    [InlineData(1_000)]
    [InlineData(65_536)]
    [InlineData(66_000)]
    public async Task Every_record_is_handed_on_once_and_in_order(int size)
    {
        var server = LogServer.Of(size);
        var reading = new Reading(server);

        var verified = (await reading.All()).ShouldBeOfType<LogVerification.Verified>();

        verified.Checkpoint.Checkpoint.ShouldBe(server.Checkpoint.Checkpoint);
        verified.From.ShouldBe(0);
        reading.ShouldHaveRead(0, size);
        reading.Last.ShouldBe(verified.Checkpoint);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(200, 300)]
    [InlineData(256, 257)]
    [InlineData(255, 256)]
    [InlineData(300, 1_000)]
    [InlineData(1_000, 1_000)]
    [InlineData(0, 700)]
    public async Task Who_comes_back_reads_only_what_is_new(int before, int now)
    {
        var reading = new Reading(LogServer.Of(before));
        await reading.All();
        reading.Records.Clear();
        var later = new Reading(LogServer.Of(now)) { Remembered = reading.Remembered };

        (await later.New()).ShouldBeOfType<LogVerification.Verified>().From.ShouldBe(before);

        later.ShouldHaveRead(before, now);
        later.Last!.Checkpoint.Size.ShouldBe(now);
    }

    [Fact]
    public async Task Nothing_is_fetched_again_where_nothing_is_new()
    {
        var server = LogServer.Of(300);
        var reading = new Reading(server);
        await reading.All();
        server.Asked.Clear();

        await reading.New();

        server.Asked.ShouldBe(["checkpoint"]);
    }

    [Fact]
    public async Task A_second_full_reading_reads_all_again()
    {
        var reading = new Reading(LogServer.Of(300));
        await reading.All();
        reading.Records.Clear();

        (await reading.All()).ShouldBeOfType<LogVerification.Verified>().From.ShouldBe(0);

        reading.ShouldHaveRead(0, 300);
    }

    [Fact]
    public async Task Each_tile_and_bundle_is_fetched_once_and_none_before_the_checkpoint()
    {
        var server = LogServer.Of(1_000);

        await new Reading(server).All();

        server.Asked.First().ShouldBe("checkpoint");
        server.Asked.ShouldBeUnique();
        server.Asked.Count.ShouldBe(1 + 4 + 1 + 4);
    }

    // c2sp.org/tlog-tiles: partial tiles and bundles may be gone once the full ones are there.
    [Fact]
    public async Task A_full_tile_or_bundle_stands_in_for_a_partial_one()
    {
        var server = LogServer.Of(300);
        SignedCheckpoint then = server.Checkpoint;
        server.Log = LogServer.Of(600).Log;
        server.Checkpoint = then;
        server.Deny("tile/0/001.p/44");
        server.Deny("tile/entries/001.p/44");
        var reading = new Reading(server);

        (await reading.All()).ShouldBeOfType<LogVerification.Verified>();

        reading.ShouldHaveRead(0, 300);
        server.Asked.ShouldContain("tile/0/001");
        server.Asked.ShouldContain("tile/entries/001");
    }

    [Fact]
    public async Task A_bundle_may_come_compressed()
    {
        var server = LogServer.Of(300);
        byte[] bundle = server.Log.Bundle(new(0, 256))!.Value.ToArray();
        server.Lie("tile/entries/000", () => Compressed(bundle, "gzip"));
        var reading = new Reading(server);

        (await reading.All()).ShouldBeOfType<LogVerification.Verified>();

        reading.ShouldHaveRead(0, 300);
    }

    [Fact]
    public async Task Compression_that_nobody_asked_for_or_that_is_damaged_is_malformed()
    {
        var server = LogServer.Of(300);
        server.Lie("tile/entries/000", () => Compressed([1, 2, 3], "br"));
        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Malformed>();

        server.Lie("tile/entries/000", () =>
        {
            HttpResponseMessage answer = LogServer.Answer([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return answer;
        });
        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Malformed>();
    }

    [Fact]
    public async Task Witnesses_that_cosigned_are_told()
    {
        var server = LogServer.Of(5);
        server.Checkpoint = SignedCheckpoint.Sign(server.Checkpoint.Checkpoint, Keys.Log, Keys.Witness, Keys.SecondWitness);

        var verified = (await new Reading(server, null, Keys.Witness.Verifier).All()).ShouldBeOfType<LogVerification.Verified>();

        verified.Witnesses.ShouldHaveSingleItem().Key.ShouldBe(Keys.Witness.Verifier);
    }

    [Fact]
    public async Task An_error_of_who_takes_the_records_is_his_and_nothing_is_remembered()
    {
        var remembered = new MemoryTrustedCheckpoints();
        var verifier = new LogVerifier(LogServer.Address, new CheckpointPolicy(Keys.Log.Verifier), new HttpClient(LogServer.Of(3_000)), remembered);

        await Should.ThrowAsync<FormatException>(async () =>
            await verifier.VerifyAllAsync((index, _, _) => index == 300 ? throw new FormatException("no apple") : ValueTask.CompletedTask, TestContext.Current.CancellationToken));

        (await remembered.LoadAsync(Keys.Origin, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_stops_it_stops_it()
    {
        using var stop = new CancellationTokenSource();
        var verifier = new LogVerifier(LogServer.Address, new CheckpointPolicy(Keys.Log.Verifier), new HttpClient(LogServer.Of(3_000)), new MemoryTrustedCheckpoints());

        await Should.ThrowAsync<OperationCanceledException>(async () => await verifier.VerifyAllAsync(
            async (index, _, _) =>
            {
                if (index == 300) await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            },
            stop.Token));
    }

    private static HttpResponseMessage Compressed(byte[] bytes, string encoding)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(bytes);
        HttpResponseMessage answer = LogServer.Answer(packed.ToArray());
        answer.Content.Headers.ContentEncoding.Add(encoding);
        return answer;
    }
}
