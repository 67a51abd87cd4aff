using System.Globalization;
using System.Text;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>What a browser says of a ledger that is as it must be.</summary>
public sealed class SoundLedgerTests(Chromium chromium, SeasonHost host) : VerifierTest(chromium, host), IClassFixture<SeasonHost>
{
    private static readonly (int Size, string Root)[] PublishedRoots =
    [
        (255, "Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs="),
        (256, "goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE="),
        (257, "HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ="),
        (70_000, "Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34="),
    ];

    [Fact]
    public async Task The_published_checkpoint_is_proven_to_the_letter()
    {
        const string checkpoint = "example.com/applelive/ledger\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n\n"
            + "— example.com/applelive/ledger RY4oSOm5Hwi52OcM9Dp/eMf0T+gRQSFGtOBFMdLkfWXW9jtxmSMGtRKl7vrR6FgYY4LpB6Si+N5ADshYK2PlB5GENgs=\n";
        var log = new ServedLog(new[] { "one", "two", "three" }.Select(Encoding.UTF8.GetBytes));
        log.Key.ShouldBe("example.com/applelive/ledger+458e2848+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
        Person visitor = await Visitor(() => log, (path, bytes) => path == "checkpoint" ? Encoding.UTF8.GetBytes(checkpoint) : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.proven", "verify.proven.checkpoint", "3", "Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=");
        await visitor.Sees("verify.proven.first");
    }

    [Fact]
    public async Task A_ledger_that_only_grew_is_proven_from_each_size_to_the_next()
    {
        var log = new ServedLog(Enumerable.Range(0, 70_000).Select(i => Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture))));
        Person visitor = await Visitor(() => log);
        int before = 0;
        foreach ((int size, string root) in PublishedRoots)
        {
            log.Size = size;
            log.RootAt(size).ShouldBe(root);
            await Check(visitor);

            await SeesVerdict(visitor, "verify.proven", "verify.proven.checkpoint", size.ToString("N0", CultureInfo.InvariantCulture), root);
            if (before > 0) await visitor.Sees("verify.proven.grown", before.ToString("N0", CultureInfo.InvariantCulture));
            before = size;
        }

        await Check(visitor);
        await visitor.Sees("verify.proven.same");
    }

    [Fact]
    public async Task A_record_is_proven_and_shown()
    {
        var log = new ServedLog(InventedSeason.Records());
        Person visitor = await Visitor(() => log);

        await Check(visitor, record: "297");

        await SeesVerdict(visitor, "verify.proven", "verify.proven.record", 297);
        await visitor.SeesText("\"order\": \"O147\"");
    }

    [Fact]
    public async Task Every_record_is_read_and_the_villages_figures_worked_out()
    {
        var log = new ServedLog(InventedSeason.Records());
        Person visitor = await Visitor(() => log);

        await Check(visitor, village: "all");

        await SeesVerdict(visitor, "verify.proven", "verify.proven.all", log.Size);
        await visitor.SeesText("¥4,425.20");
        await visitor.Sees("verify.far", log.Size, log.Size);
    }

    [Fact]
    public async Task A_partial_tile_that_was_thrown_away_is_read_from_the_full_one()
    {
        var log = new ServedLog(Enumerable.Range(0, 600).Select(i => Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture)))) { Size = 300 };
        Person visitor = await Visitor(() => log, (path, bytes) => path.Contains(".p/44", StringComparison.Ordinal) ? null : bytes);

        await Check(visitor);

        await SeesVerdict(visitor, "verify.proven", "verify.proven.checkpoint", 300, log.RootAt(300));
    }

    [Fact]
    public async Task A_record_that_is_not_written_yet_is_no_fault()
    {
        var log = new ServedLog(InventedSeason.Records());
        Person visitor = await Visitor(() => log);

        await Check(visitor, record: "5000");

        await SeesVerdict(visitor, "verify.unsure", "verify.not.record-beyond", "5,000", log.Size);
    }

    [Fact]
    public async Task A_key_that_was_cut_off_is_no_fault_of_the_ledger()
    {
        var log = new ServedLog(InventedSeason.Records());
        Person visitor = await Visitor(() => log);
        await visitor.Open("/ledger/verify");
        await Assertions.Expect(visitor.Field("verify.key")).ToHaveValueAsync(log.Key);

        await visitor.Fill("verify.key", log.Key[..^3]);
        await visitor.Tap("verify.start");

        await SeesVerdict(visitor, "verify.unsure", "verify.fault.key-malformed");
    }

    [Fact]
    public async Task A_browser_that_cannot_check_signatures_says_so_and_names_the_command_line()
    {
        var log = new ServedLog(InventedSeason.Records());
        Person visitor = await Visitor(() => log);
        await visitor.Context.AddInitScriptAsync("crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));");

        await visitor.Open("/ledger/verify");

        await SeesVerdict(visitor, "verify.unsure", "verify.not.too-old");
        await visitor.Sees("verify.elsewhere");
        await Assertions.Expect(visitor.Field("verify.key")).ToBeHiddenAsync();
    }
}
