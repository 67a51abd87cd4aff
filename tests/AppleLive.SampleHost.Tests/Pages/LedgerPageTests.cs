using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Transparency;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>The public ledger, as people read it.</summary>
public sealed class LedgerPageTests(BusyHost host) : IClassFixture<BusyHost>
{
    private const string Village = "140829103209", Other = "140829103210";
    private const string Id = "018f6b2e-0000-7000-8000-000000abcdef";

    private static readonly LedgerNames Names = new(new Dictionary<string, string> { [Village] = "张村村委会", [Other] = "沙口村委会" }, new Dictionary<Guid, LedgerRecord>());

    /// <summary>Every type of record, with members enough to be told.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["village.opened"] = $$"""{"village":"{{Village}}","name":"张村村委会"}""",
        ["village.merged"] = $$"""{"from":["{{Other}}"],"into":"{{Village}}"}""",
        ["lot.attested"] = $$"""{"lot":"{{Id}}","village":"{{Village}}","variety":"嘎啦","standard":"GB/T 10651-2008","grade":"一等品","grams":500000,"facts":{"weighed":true,"brixTenths":138,"photos":2},"officer":"P-001","approver":"P-002","grower":"qc8lzC+srP+gJ48y202z+QhU0EthbDAFrDroGDO4FX8="}""",
        ["lot.withdrawn"] = $$"""{"lot":"{{Id}}","grams":500000}""",
        ["listing.published"] = $$"""{"listing":"{{Id}}","village":"{{Village}}","title":"<b>嘎啦</b>","boxGrams":2500,"priceFen":2990,"quotaBoxes":20,"allocations":[{"lot":"{{Id}}","grams":50000}]}""",
        ["listing.changed"] = $$"""{"listing":"{{Id}}","priceFen":2790}""",
        ["listing.closed"] = $$"""{"listing":"{{Id}}"}""",
        ["livestream.scheduled"] = $$"""{"livestream":"{{Id}}","startsAt":"2026-09-12T12:00:00Z","endsAt":"2026-09-12T14:00:00Z","listings":["{{Id}}"]}""",
        ["livestream.started"] = $$"""{"livestream":"{{Id}}","startsAt":"2026-09-12T12:00:00Z","endsAt":"2026-09-12T14:00:00Z","listings":[]}""",
        ["livestream.ended"] = $$"""{"livestream":"{{Id}}","startsAt":"2026-09-12T12:00:00Z","endsAt":"2026-09-12T14:00:00Z","listings":[]}""",
        ["livestream.cancelled"] = $$"""{"livestream":"{{Id}}","startsAt":"2026-09-12T12:00:00Z","endsAt":"2026-09-12T14:00:00Z","listings":[]}""",
        ["order.confirmed"] = $$"""{"order":"{{Id}}","livestream":null,"lines":[{"listing":"{{Id}}","boxes":2,"priceFen":2990,"amountFen":5980}],"shippingFen":0,"totalFen":5980,"lots":"C","buyer":"C"}""",
        ["order.amended"] = $$"""{"order":"{{Id}}","lines":[{"listing":"{{Id}}","boxes":1,"priceFen":2990,"amountFen":2990}],"reason":"amended"}""",
        ["order.cancelled"] = $$"""{"order":"{{Id}}","reason":"buyer"}""",
        ["payment.captured"] = $$"""{"order":"{{Id}}","provider":"offline","amountFen":5980,"reference":"C"}""",
        ["refund.succeeded"] = $$"""{"order":"{{Id}}","amountFen":300,"shippingFen":0,"reason":"goodwill","shares":[{"village":"{{Village}}","amountFen":300}]}""",
        ["parcel.completed"] = $$"""{"order":"{{Id}}","village":"{{Village}}","goodsFen":5980,"fees":[{"kind":"packaging","amountFen":300}]}""",
        ["claim.agreed"] = $$"""{"claim":"{{Id}}","order":"{{Id}}","tier":"station","amountFen":300}""",
        ["settlement.approved"] = $$"""{"settlement":"{{Id}}","village":"{{Village}}","cutoff":9,"goodsFen":5980,"refundsFen":300,"feesFen":300,"payableFen":5380,"growers":1,"lines":"C"}""",
        ["payout.paid"] = $$"""{"payout":"{{Id}}","settlement":"{{Id}}","village":"{{Village}}","amountFen":5380,"provider":"bank","reference":"C"}""",
        ["payout.returned"] = $$"""{"payout":"{{Id}}","settlement":"{{Id}}","village":"{{Village}}","amountFen":5380,"provider":"bank","reference":"C"}""",
        ["payout.acknowledged"] = $$"""{"payout":"{{Id}}","settlement":"{{Id}}","village":"{{Village}}","amountFen":5380,"provider":"bank","reference":"C"}""",
        ["payout.reversed"] = $$"""{"payout":"{{Id}}","settlement":"{{Id}}","village":"{{Village}}","order":"{{Id}}","amountFen":300,"provider":"stripe","reference":"C"}""",
        ["chargeback.opened"] = $$"""{"chargeback":"{{Id}}","order":"{{Id}}","amountFen":300,"shares":[{"village":"{{Village}}","amountFen":300}]}""",
        ["chargeback.won"] = $$"""{"chargeback":"{{Id}}","order":"{{Id}}"}""",
        ["chargeback.lost"] = $$"""{"chargeback":"{{Id}}","order":"{{Id}}"}""",
        ["village.totals"] = $$"""{"village":"{{Village}}","soldFen":5980,"refundedFen":300,"feesFen":300,"paidOutFen":5380,"outstandingFen":0,"upTo":9,"previous":null}""",
        ["correction"] = """{"of":3,"why":"称错了"}""",
        ["key.rotated"] = """{"vkey":"example.com/ledger+00000000+AAAA"}""",
    };

    private readonly Trade _trade = new(host.Visitor());

    public static TheoryData<string> Types => [.. RecordType.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_record_has_a_sentence_and_a_name_for_each_of_its_members(string type)
    {
        string chinese = Say("zh-CN", type, out RecordRow[] rows), english = Say("en", type, out RecordRow[] englishRows);

        chinese.Any(letter => letter is >= '一' and <= '鿿').ShouldBeTrue();
        english.ShouldNotBe(chinese);
        foreach (string sentence in new[] { chinese, english })
        {
            sentence.ShouldNotContain("{");
            sentence.ShouldNotContain(type);
        }

        string[] members = [.. Read(type).Json.EnumerateObject().Select(member => member.Name)];
        rows.Length.ShouldBe(members.Length - 3);
        rows.Concat(englishRows).ShouldAllBe(row => row.Values.Count > 0 && !members.Contains(row.Label));
    }

    [Fact]
    public void A_type_the_site_does_not_know_is_shown_as_it_is_written()
    {
        LedgerRecord record = LedgerRecord.Of(new LogEntry(3, "tree.planted", null, """{"at":"2026-09-12T12:00:00.000Z","trees":40,"type":"tree.planted","v":1}"""u8.ToArray()));
        using IServiceScope scope = host.Services.CreateScope();

        scope.ServiceProvider.GetRequiredService<RecordSentences>().Of(record, Names).ShouldContain("tree.planted");
        RecordRow row = scope.ServiceProvider.GetRequiredService<RecordRows>().Of(record, Names).ShouldHaveSingleItem();
        (row.Label, row.Values[0].Text).ShouldBe(("trees", "40"));
    }

    [Fact]
    public async Task Pages_of_the_ledger_follow_each_other_without_gap_or_repetition()
    {
        using var browser = new Browser(host);
        BrowserPage first = await browser.Get("/ledger?before=60");

        long[] indexes = Indexes(first);
        indexes.ShouldBe([.. Enumerable.Range(35, 25).Reverse().Select(index => (long)index)]);
        string next = first.Html.QuerySelectorAll(".pager a")[^1].GetAttribute("href")!;
        next.ShouldBe("/ledger?before=35");
        Indexes(await browser.Get(next))[0].ShouldBe(34);
        first.Html.QuerySelector(".pager a")!.GetAttribute("href").ShouldBe("/ledger");
    }

    [Fact]
    public async Task The_ledger_of_one_village_and_kind_holds_nothing_else_and_stays_so_from_page_to_page()
    {
        using var browser = new Browser(host);

        BrowserPage page = await browser.Get($"/ledger?village={Village}&type=lot.attested");

        IElement[] links = [.. page.Html.QuerySelectorAll(".cells a")];
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.TextContent.Contains("张村", StringComparison.Ordinal) && link.TextContent.Contains("核验", StringComparison.Ordinal));
        (await browser.Get("/ledger?village=nowhere&type=nothing&before=x")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_record_is_shown_in_words_and_byte_for_byte()
    {
        using var browser = new Browser(host);

        BrowserPage page = await browser.Get("/ledger/records/0");

        string exact = page.Html.QuerySelectorAll("pre")[^1].TextContent;
        exact.ShouldStartWith("""{"at":""");
        exact.ShouldContain("""
            "type":"village.opened","v":1
            """);
        page.Html.QuerySelector(".fact-mark")!.GetAttribute("href").ShouldBe("/ledger/proof/0");
        page.Html.QuerySelector("[rel=next]")!.GetAttribute("href").ShouldBe("/ledger/records/1");
        page.Html.QuerySelector("[rel=prev]").ShouldBeNull();
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_record_that_is_not_there_says_so(string index)
    {
        using var browser = new Browser(host);

        BrowserPage page = await browser.Get($"/ledger/records/{index}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Html.QuerySelector("h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_order_page_offers_its_receipt_and_leads_to_its_record()
    {
        string listing = await _trade.Listing(Bodies.Listing(await _trade.AttestedLot(Trade.Other, await _trade.Grower(Trade.Other), 25_000), 25_000), onSale: true);
        using var browser = new Browser(host);
        BrowserPage sent = await browser.Send((await browser.Get($"/order?listing={listing}")).Form(), [
            ("Form.Name", "王小明"), ("Form.Phone", "13900139000"), ("Form.Province", "山西省"), ("Form.City", "运城市"), ("Form.District", "盐湖区"), ("Form.Detail", "解放路 1 号"), ("Form.Boxes", "1")]);
        BrowserPage order = await Until(browser, sent.Location!, page => page.Html.QuerySelector("svg.qr") is not null);

        string record = order.Html.QuerySelector("a[href^='/ledger/records/']")!.GetAttribute("href")!;

        (await browser.Get(record)).Text.ShouldContain(sent.Location!.Split('/')[2]);
        string receipt = order.Html.QuerySelector("a[href*='handler=Receipt']")!.GetAttribute("href")!;
        (await browser.Get(receipt)).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Get($"{sent.Location[..^3]}xxx?handler=Receipt")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Figures_lots_and_listings_lead_to_the_records_that_prove_them()
    {
        using var browser = new Browser(host);
        BrowserPage village = await browser.Get($"/villages/{Village}");
        string lot = village.Html.QuerySelector("a[href^='/lots/']")!.GetAttribute("href")!;
        string listing = (await browser.Get("/listings")).Html.QuerySelector("main a[href^='/listings/']")!.GetAttribute("href")!;

        (await browser.Get(village.Html.QuerySelector("a[href^='/ledger/records/']")!.GetAttribute("href")!)).Text.ShouldContain("的合计");
        (await browser.Get((await browser.Get(lot)).Html.QuerySelector(".fact-mark")!.GetAttribute("href")!)).Text.ShouldContain("核验");
        (await browser.Get((await browser.Get(listing)).Html.QuerySelector("a[href^='/ledger/records/']")!.GetAttribute("href")!)).Text.ShouldContain("上架");
    }

    private static long[] Indexes(BrowserPage page) =>
        [.. page.Html.QuerySelectorAll(".cells a").Select(link => long.Parse(link.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture))];

    private static async Task<BrowserPage> Until(Browser browser, string path, Func<BrowserPage, bool> shows)
    {
        BrowserPage page = await browser.Get(path);
        for (int tries = 0; tries < 2_000 && !shows(page); tries++) page = await browser.Get(path);
        shows(page).ShouldBeTrue(path);
        return page;
    }

    private static LedgerRecord Read(string type) =>
        LedgerRecord.Of(new LogEntry(10, type, null, Encoding.UTF8.GetBytes($$"""{"v":1,"type":"{{type}}","at":"2026-09-12T12:00:00.000Z",{{Samples[type][1..]}}""")));

    private string Say(string language, string type, out RecordRow[] rows)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using IServiceScope scope = host.Services.CreateScope();
        LedgerRecord record = Read(type);
        rows = [.. scope.ServiceProvider.GetRequiredService<RecordRows>().Of(record, Names)];
        return scope.ServiceProvider.GetRequiredService<RecordSentences>().Of(record, Names);
    }
}
