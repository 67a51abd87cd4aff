using System.Net;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Verification;

using CsCheck;

using Hash = AppleLive.TransparencyLog.Trees.Hash;

namespace AppleLive.TransparencyLog.Tests.Verification;

/// <summary>Whatever a server changes, it is found out, and named.</summary>
public sealed class HostileLogTests
{
    [Fact]
    public async Task A_forged_record_is_named_by_its_index_and_not_handed_on()
    {
        var server = LogServer.Of(1_000);
        server.Lie("tile/entries/002", bytes => Replaced(bytes, "record 700", "record 7oo"));
        var reading = new Reading(server);

        (await reading.All()).ShouldBe(new LogVerification.EntryAltered(700));

        reading.ShouldHaveRead(0, 512);
        reading.Last.ShouldBeNull();
    }

    [Fact]
    public async Task A_forged_record_in_the_last_bundle_is_found_too()
    {
        var server = LogServer.Of(1_000);
        server.Lie("tile/entries/003.p/232", bytes => Replaced(bytes, "record 999", "record 998"));

        (await new Reading(server).All()).ShouldBe(new LogVerification.EntryAltered(999));
    }

    [Fact]
    public async Task A_forged_tile_is_named_even_if_the_record_below_is_forged_alike()
    {
        var server = LogServer.Of(1_000);
        server.Lie("tile/entries/002", bytes => Replaced(bytes, "record 700", "record 7oo"));
        server.Lie("tile/0/002", bytes => [.. bytes[..(188 * 32)], .. Hash.Leaf("record 7oo"u8).ToArray(), .. bytes[(189 * 32)..]]);

        Altered(await new Reading(server).All()).ShouldBe([new TileId(0, 2, 256)]);
    }

    [Fact]
    public async Task A_forged_right_edge_does_not_hash_to_the_root()
    {
        var server = LogServer.Of(1_000);
        server.Lie("tile/1/000.p/3", bytes => Mutations.WithBitTurned(bytes, 77));

        Altered(await new Reading(server).All()).ShouldBe([new TileId(0, 3, 232), new TileId(1, 0, 3)]);
    }

    [Fact]
    public async Task No_bit_of_any_answer_can_be_turned_unseen()
    {
        string[] paths = ["checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"];
        var log = LogServer.Of(300).Log;
        await Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Int[0, 1_000_000]).SampleAsync(
            async (path, place) =>
            {
                var server = new LogServer(log);
                server.Lie(paths[path], bytes => Mutations.WithBitTurned(bytes, place % (bytes.Length * 8)));
                var reading = new Reading(server);

                (await reading.All()).ShouldNotBeOfType<LogVerification.Verified>();

                reading.ShouldHaveRead(0, reading.Records.Count);
            },
            iter: 300);
    }

    [Fact]
    public async Task Any_mutation_of_any_answer_ends_in_a_result_and_hands_on_only_what_is_true()
    {
        string[] paths = ["checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"];
        var log = LogServer.Of(300).Log;
        var truth = new LogServer(log);
        byte[][] answers = [.. paths.Select(path => Fetch(truth, path))];
        await Gen.Int[0, paths.Length - 1].SelectMany(path => Mutations.Of(answers[path]), (path, bytes) => (path, bytes)).SampleAsync(
            async lie =>
            {
                var server = new LogServer(log);
                server.Lie(paths[lie.path], lie.bytes);
                var reading = new Reading(server);

                LogVerification result = await reading.All();

                reading.ShouldHaveRead(0, reading.Records.Count);
                if (result is LogVerification.Verified) reading.Records.Count.ShouldBe(300);
            },
            iter: 300);
    }

    [Fact]
    public async Task A_log_that_lost_records_is_a_rollback_with_both_checkpoints_as_evidence()
    {
        var reading = new Reading(LogServer.Of(300));
        await reading.All();
        SignedCheckpoint before = reading.Last!;
        var server = LogServer.Of(299);
        var later = new Reading(server) { Remembered = reading.Remembered };

        foreach (LogVerification result in new[] { await later.New(), await later.All() })
        {
            var rollback = result.ShouldBeOfType<LogVerification.Rollback>();
            rollback.Remembered.ShouldBe(before);
            rollback.Served.Checkpoint.ShouldBe(server.Checkpoint.Checkpoint);
        }

        later.Last.ShouldBe(before);
        later.Records.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 301)]
    [InlineData(300, 1_000)]
    [InlineData(256, 512)]
    [InlineData(1, 2)]
    public async Task A_log_whose_past_is_another_is_a_fork_with_both_checkpoints_as_evidence(int before, int now)
    {
        var reading = new Reading(LogServer.Of(before));
        await reading.All();
        var forked = new LogServer(StoredLog.Of(Enumerable.Range(0, now).Select(i => i == before - 1 ? "another" : LogServer.Record(i))));
        var later = new Reading(forked) { Remembered = reading.Remembered };

        foreach (LogVerification result in new[] { await later.New(), await later.All() })
        {
            var fork = result.ShouldBeOfType<LogVerification.Fork>();
            fork.Remembered.Checkpoint.Size.ShouldBe(before);
            fork.Served.Checkpoint.ShouldBe(forked.Checkpoint.Checkpoint);
        }

        later.Records.ShouldBeEmpty();
        later.Last!.Checkpoint.Size.ShouldBe(before);
    }

    [Fact]
    public async Task Tiles_altered_on_the_way_are_not_taken_for_a_fork()
    {
        var reading = new Reading(LogServer.Of(256));
        await reading.All();
        var server = LogServer.Of(1_000);
        server.Lie("tile/1/000.p/3", bytes => Mutations.WithBitTurned(bytes, 5));

        (await new Reading(server) { Remembered = reading.Remembered }.New()).ShouldBeOfType<LogVerification.TileAltered>();
    }

    [Fact]
    public async Task A_checkpoint_of_another_log_is_told_by_its_origin()
    {
        var server = LogServer.Of(5);
        server.Checkpoint = new CheckpointSigner(Keys.OtherLog).Sign(5, server.Log.Root);

        (await new Reading(server).All()).ShouldBe(new LogVerification.WrongOrigin(Keys.Origin, Keys.OtherLog.Name));
    }

    [Theory]
    [InlineData("\n5\n", "\n6\n")]
    [InlineData("\n5\n", "\n4\n")]
    public async Task An_edited_size_is_a_forged_signature(string right, string wrong)
    {
        var server = LogServer.Of(5);
        server.Lie("checkpoint", bytes => Replaced(bytes, right, wrong));

        (await new Reading(server).All()).ShouldBe(new LogVerification.SignatureForged(Keys.Log.Verifier));
    }

    [Fact]
    public async Task An_edited_origin_is_another_log_and_an_edited_key_is_no_signature()
    {
        var server = LogServer.Of(5);
        server.Lie("checkpoint", bytes => Replaced(bytes, Keys.Origin + "\n5", "log.example/appels\n5"));
        (await new Reading(server).All()).ShouldBe(new LogVerification.WrongOrigin(Keys.Origin, "log.example/appels"));

        server.Lie("checkpoint", bytes => Replaced(bytes, "— " + Keys.Origin, "— log.example/appels"));
        (await new Reading(server).All()).ShouldBe(new LogVerification.SignatureMissing(Keys.Log.Verifier));
    }

    [Fact]
    public async Task An_impostors_signature_is_none()
    {
        var server = LogServer.Of(5);
        server.Checkpoint = SignedCheckpoint.Sign(server.Checkpoint.Checkpoint, Keys.Impostor, Keys.Witness);

        (await new Reading(server).All()).ShouldBe(new LogVerification.SignatureMissing(Keys.Log.Verifier));
    }

    [Fact]
    public async Task Missing_and_forged_witnesses_are_told_apart()
    {
        var server = LogServer.Of(5);
        var few = (await new Reading(server, null, Keys.Witness.Verifier).All()).ShouldBeOfType<LogVerification.WitnessesMissing>();
        few.Required.ShouldBe(1);
        few.Signed.ShouldBeEmpty();

        server.Checkpoint = server.Checkpoint.With([Keys.Forged(Keys.Witness.Sign(server.Checkpoint.Note.Text))]);
        (await new Reading(server, null, Keys.Witness.Verifier).All()).ShouldBe(new LogVerification.SignatureForged(Keys.Witness.Verifier));
        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Verified>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("log.example/apples\n5\n")]
    public async Task What_is_no_checkpoint_is_malformed(string body)
    {
        var server = LogServer.Of(5);
        server.Lie("checkpoint", Encoding.UTF8.GetBytes(body));

        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Malformed>().Address.AbsoluteUri.ShouldBe("https://log.example/apples/checkpoint");
    }

    [Fact]
    public async Task An_empty_log_has_the_empty_root()
    {
        var server = LogServer.Of(0);
        server.Checkpoint = new CheckpointSigner(Keys.Log).Sign(0, Hash.Leaf("root"u8));

        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Malformed>();
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    public async Task A_missing_tile_is_named(string path)
    {
        var server = LogServer.Of(300);
        server.Deny(path);

        $"tile/{(await new Reading(server).All()).ShouldBeOfType<LogVerification.TileMissing>().Tile}".ShouldBe(path);
    }

    [Theory]
    [InlineData("tile/entries/000")]
    [InlineData("tile/entries/001.p/44")]
    public async Task A_missing_bundle_is_named(string path)
    {
        var server = LogServer.Of(300);
        server.Deny(path);

        $"tile/{(await new Reading(server).All()).ShouldBeOfType<LogVerification.BundleMissing>().Bundle}".ShouldBe(path);
    }

    [Theory]
    [InlineData("tile/0/000", 8_160)]
    [InlineData("tile/0/001.p/44", 1_407)]
    [InlineData("tile/0/001.p/44", 1_440)]
    [InlineData("tile/1/000.p/1", 0)]
    public async Task A_tile_of_another_length_is_named(string path, int length)
    {
        var server = LogServer.Of(300);
        server.Lie(path, bytes => [.. bytes.Concat(new byte[64]).Take(length)]);

        var truncated = (await new Reading(server).All()).ShouldBeOfType<LogVerification.TileTruncated>();

        $"tile/{truncated.Tile}".ShouldBe(path);
        truncated.Length.ShouldBe(length);
    }

    [Theory]
    [InlineData("tile/entries/000", -1)]
    [InlineData("tile/entries/000", 1)]
    [InlineData("tile/entries/001.p/44", -12)]
    [InlineData("tile/entries/001.p/44", -100)]
    public async Task A_truncated_or_padded_bundle_is_named(string path, int by)
    {
        var server = LogServer.Of(300);
        server.Lie(path, bytes => by < 0 ? bytes[..^-by] : [.. bytes, .. new byte[by]]);

        $"tile/{(await new Reading(server).All()).ShouldBeOfType<LogVerification.BundleTruncated>().Bundle}".ShouldBe(path);
    }

    [Fact]
    public async Task A_full_bundle_that_stands_in_for_a_partial_one_must_be_whole()
    {
        var server = LogServer.Of(600);
        server.Checkpoint = LogServer.Of(300).Checkpoint;
        server.Deny("tile/entries/001.p/44");
        server.Lie("tile/entries/001", bytes => bytes[..^1]);

        (await new Reading(server).All()).ShouldBeOfType<LogVerification.BundleTruncated>().Bundle.ShouldBe(new EntryBundleId(1, 256));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.PartialContent)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task An_unexpected_status_is_told(HttpStatusCode status)
    {
        var server = LogServer.Of(300);
        server.Deny("tile/entries/000", status);

        (await new Reading(server).All()).ShouldBeOfType<LogVerification.Refused>().Status.ShouldBe((int)status);
    }

    [Fact]
    public async Task A_log_without_checkpoint_is_told() =>
        (await new Reading(Denying("checkpoint")).All()).ShouldBeOfType<LogVerification.Refused>().Status.ShouldBe(404);

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        var server = LogServer.Of(300);
        server.Lie("tile/0/000", () => throw new HttpRequestException("no route"));

        var unreachable = (await new Reading(server).All()).ShouldBeOfType<LogVerification.Unreachable>();

        unreachable.Why.ShouldBe("no route");
        unreachable.Address.AbsolutePath.ShouldBe("/apples/tile/0/000");
    }

    private static LogServer Denying(string path)
    {
        var server = LogServer.Of(300);
        server.Deny(path);
        return server;
    }

    private static IReadOnlyList<TileId> Altered(LogVerification result) => result.ShouldBeOfType<LogVerification.TileAltered>().Tiles;

    private static byte[] Replaced(byte[] bytes, string right, string wrong)
    {
        int at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(right));
        at.ShouldBeGreaterThanOrEqualTo(0);
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(wrong), .. bytes[(at + Encoding.UTF8.GetByteCount(right))..]];
    }

    private static byte[] Fetch(LogServer server, string path)
    {
        using var http = new HttpClient(server, disposeHandler: false);
        return http.GetByteArrayAsync(new Uri(LogServer.Address, path)).GetAwaiter().GetResult();
    }
}
