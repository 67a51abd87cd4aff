using System.Text;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>What a browser says of a ledger that somebody tampered with: each fault by its name.</summary>
public sealed class AlteredLedgerTests(Chromium chromium, SeasonHost host) : VerifierTest(chromium, host), IClassFixture<SeasonHost>
{
    private const string FirstBundle = "tile/entries/000", LastBundle = "tile/entries/001.p/43";
    private const string FirstTile = "tile/0/000", LastTile = "tile/0/001.p/43";

    [Theory]
    [InlineData(FirstBundle, "verify.fault.record-altered", 0)]
    [InlineData(LastBundle, "verify.fault.record-altered", 256)]
    public async Task A_record_that_was_altered_is_named(string bundle, string fault, int record)
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path == bundle ? Flipped(bytes!, 10) : bytes);

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", fault, record);
    }

    [Fact]
    public async Task Records_that_were_reordered_are_named()
    {
        byte[][] records = [.. InventedSeason.Records()];
        (records[20], records[22]) = (records[22], records[20]);
        var reordered = new ServedLog(records);
        Person visitor = await Visitor(Sound, (path, bytes) => path == FirstBundle ? reordered.File(path) : bytes);

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", "verify.fault.record-altered", 20);
    }

    [Theory]
    [InlineData(-1, "verify.fault.bundle-malformed")]
    [InlineData(1, "verify.fault.bundle-malformed")]
    public async Task A_record_that_was_dropped_or_doubled_is_told(int more, string fault)
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path != LastBundle ? bytes : more > 0 ? [.. bytes!, 0, 1, 65] : bytes![..^3]);

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", fault, LastBundle);
    }

    [Fact]
    public async Task A_tile_at_the_edge_that_was_altered_does_not_make_up_the_root()
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path == LastTile ? Flipped(bytes!, 3) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.root-mismatch");
    }

    [Fact]
    public async Task A_tile_within_that_was_altered_is_named()
    {
        ServedLog log = Sound();
        log.Size = 100;
        bool altered = false;
        Person visitor = await Visitor(() => log, (path, bytes) => altered && path == FirstTile ? Flipped(bytes!, 3) : bytes);
        await Check(visitor);
        await visitor.Sees("verify.proven");

        (log.Size, altered) = (299, true);
        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.tile-altered", FirstTile);
    }

    [Fact]
    public async Task A_tile_that_is_missing_is_named()
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path.StartsWith("tile/0/001", StringComparison.Ordinal) ? null : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.tile-missing", LastTile);
    }

    [Fact]
    public async Task A_tile_that_is_cut_off_is_named()
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path == LastTile ? bytes![..^1] : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.tile-malformed", LastTile);
    }

    [Fact]
    public async Task A_file_without_end_is_not_read_to_its_end()
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path == "checkpoint" ? new byte[1_000_000] : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.too-long", "checkpoint");
    }

    [Fact]
    public async Task A_checkpoint_over_another_root_is_forged()
    {
        string signed = Sound().Checkpoint;
        var other = new ServedLog([[1]]) { Size = 1 };
        Person visitor = await Visitor(Sound, (path, bytes) => path == "checkpoint" ? Encoding.UTF8.GetBytes(signed.Replace(Sound().RootAt(299), other.RootAt(1), StringComparison.Ordinal)) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.signature-forged");
    }

    [Fact]
    public async Task A_checkpoint_of_an_edited_size_is_forged()
    {
        Person visitor = await Visitor(Sound, (path, bytes) => path == "checkpoint" ? Encoding.UTF8.GetBytes(Sound().Checkpoint.Replace("\n299\n", "\n298\n", StringComparison.Ordinal)) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.signature-forged");
    }

    [Fact]
    public async Task A_checkpoint_of_another_ledger_is_told_apart()
    {
        Person visitor = await Visitor(() => new ServedLog(InventedSeason.Records()) { SaidOrigin = "example.com/another" });

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.wrong-origin", "example.com/another", ServedLog.Origin);
    }

    [Fact]
    public async Task A_checkpoint_that_the_key_has_not_signed_is_told()
    {
        ServedLog foreign = new(InventedSeason.Records(), seed: 7);
        Person visitor = await Visitor(Sound, (path, bytes) => path == "checkpoint" ? foreign.File(path) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.signature-missing", string.Join('+', foreign.Key.Split('+')[..2]));
    }

    [Theory]
    [InlineData("\n299\n", "\n0299\n")]
    [InlineData("\n299\n", "\n299\nmore\n")]
    [InlineData("\n\n—", "\n—")]
    [InlineData("— example", "- example")]
    [InlineData("=\n\n", "\n\n")]
    public async Task A_checkpoint_that_is_not_written_as_it_must_be_says_nothing(string part, string instead)
    {
        string loose = Sound().Checkpoint.Replace(part, instead, StringComparison.Ordinal);
        loose.ShouldNotBe(Sound().Checkpoint);
        Person visitor = await Visitor(Sound, (path, bytes) => path == "checkpoint" ? Encoding.UTF8.GetBytes(loose) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.checkpoint-malformed");
    }

    [Fact]
    public async Task A_ledger_that_was_shortened_is_told_with_both_checkpoints()
    {
        ServedLog log = Sound();
        Person visitor = await Visitor(() => log);
        await Check(visitor);
        await visitor.Sees("verify.proven");

        log.Size = 200;
        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.rollback", 299, 200);
        await visitor.Sees("verify.evidence.before");
        await visitor.SeesText("example.com/applelive/ledger 299");
    }

    [Fact]
    public async Task A_ledger_that_was_rewritten_is_told_with_both_checkpoints()
    {
        ServedLog log = Sound();
        Person visitor = await Visitor(() => log);
        await Check(visitor);
        await visitor.Sees("verify.proven");

        byte[][] records = [.. InventedSeason.Records()];
        records[9] = records[11];
        log = new ServedLog([.. records, records[1]]);
        await Check(visitor);

        await SeesVerdict(visitor, "verify.broken", "verify.fault.fork", 299);
        await visitor.Sees("verify.evidence.now");
    }

    [Fact]
    public async Task A_changed_key_is_told_before_anything_is_pressed_and_believed_only_when_asked_to()
    {
        ServedLog before = Sound(), now = new(InventedSeason.Records(), seed: 7);
        ServedLog log = before;
        Person visitor = await Visitor(() => log);
        await Check(visitor);
        await visitor.Sees("verify.proven");

        log = now;
        await visitor.Open("/ledger/verify");
        await SeesVerdict(visitor, "verify.broken", "verify.fault.key-changed", now.Key, before.Key);
        await visitor.Tap("verify.start");
        await SeesVerdict(visitor, "verify.broken", "verify.fault.key-changed", now.Key, before.Key);

        await visitor.Tap("verify.believe");
        await SeesVerdict(visitor, "verify.proven", "verify.proven.same");
    }

    [Fact]
    public async Task Signed_totals_that_do_not_add_up_are_told()
    {
        Person visitor = await Visitor(() => new ServedLog(InventedSeason.WithWrongTotals()));

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", "verify.fault.totals-differ", 298, InventedSeason.Name);
    }

    [Fact]
    public async Task Signed_totals_that_do_not_follow_the_ones_before_are_told()
    {
        Person visitor = await Visitor(() => new ServedLog(InventedSeason.WithUnlinkedTotals()));

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", "verify.fault.totals-unlinked", 298, InventedSeason.Name);
    }

    [Fact]
    public async Task A_signed_order_whose_line_does_not_add_up_is_told()
    {
        Person visitor = await Visitor(() => new ServedLog(InventedSeason.WithWrongLine()));

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", "verify.fault.record-contradicts", 2, "order.confirmed");
    }

    [Fact]
    public async Task A_signed_record_that_is_not_canonical_is_told()
    {
        Person visitor = await Visitor(() => new ServedLog(InventedSeason.WithLooseRecord()));

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.broken", "verify.fault.record-malformed", 5);
    }

    [Theory]
    [InlineData(0, "verify.broken", "verify.fault.page-differs")]
    [InlineData(1, "verify.waits", "verify.proven.waits")]
    public async Task A_village_page_that_shows_other_figures_is_told_from_one_that_is_ahead(int ahead, string verdict, string key)
    {
        Person visitor = await Visitor(Sound);
        long sold = 148 * InventedSeason.PriceFen;
        string live = Totals(sold + 1), proven = Totals(sold + 1 - ahead);
        await visitor.Context.RouteAsync("**/api/v1/villages/*", route =>
            route.FulfillAsync(new() { ContentType = "application/json", Body = $$$"""{"totals":{{{live}}},"proven":{"index":298,"totals":{{{proven}}}}}""" }));

        await Check(visitor, village: InventedSeason.Village);

        await SeesVerdict(visitor, verdict, key, 298, InventedSeason.Name);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_no_proof_of_anything()
    {
        Person visitor = await Visitor(Sound);
        await visitor.Context.RouteAsync("**/ledger/checkpoint", route => route.AbortAsync());

        await Check(visitor);

        await Assertions.Expect(visitor.Main.GetByRole(AriaRole.Heading, new() { Name = visitor.Words["verify.unsure"] })).ToBeVisibleAsync();
    }

    private static ServedLog Sound() => new(InventedSeason.Records());

    private static string Totals(long sold) => $$"""{"soldFen":{{sold}},"refundedFen":0,"feesFen":0,"paidOutFen":0,"outstandingFen":{{sold}}}""";

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 1;
        return flipped;
    }
}
