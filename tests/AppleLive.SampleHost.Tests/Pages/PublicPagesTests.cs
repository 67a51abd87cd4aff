using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>What everyone sees: listings, villages, lots, the schedule and the live room.</summary>
public sealed partial class PublicPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    private readonly Trade _trade = new(host.Visitor());

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_link_of_the_public_pages_is_dead(string language)
    {
        using var browser = new Browser(host, language);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out string? path))
        {
            BrowserPage page = await browser.Get(path);
            ((int)page.Status).ShouldBeLessThan(400, path);
            foreach (string link in page.Html.QuerySelectorAll("main a[href^='/'], footer a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (seen.Add(link)) open.Enqueue(link);
            }
        }

        seen.Count.ShouldBeGreaterThan(50);
        seen.Count(link => link.StartsWith("/lots/", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Every_price_says_what_it_is_the_price_of()
    {
        using var browser = new Browser(host);

        foreach (string path in new[] { "/", "/listings", "/villages/140829103209" })
        {
            IHtmlCollection<IElement> prices = (await browser.Get(path)).Html.QuerySelectorAll(".card-price");
            prices.ShouldNotBeEmpty(path);
            prices.ShouldAllBe(price => PriceOfABox().IsMatch(price.TextContent));
        }
    }

    [Fact]
    public async Task What_people_wrote_stays_text()
    {
        const string Name = "<script>alert(1)</script>";
        string grower = await _trade.Grower(Trade.Other, name: "\"<img src=x onerror=1>");
        string lot = await _trade.AttestedLot(Trade.Other, grower, 25_000);
        JsonObject form = Bodies.Listing(lot, 25_000);
        form["title"] = $"{Name}\"'";
        form["description"] = $"{Name} [x](javascript:alert(1)) <b onclick=x>y</b>\n\n**好**";
        string listing = await _trade.Listing(form, onSale: true);
        string livestream = await _trade.Livestream(listing);
        using var browser = new Browser(host);

        foreach (string path in new[] { "/", "/listings", $"/listings/{listing}", $"/order?listing={listing}", $"/villages/{Trade.Other}", $"/lots/{lot}", $"/live/{livestream}" })
        {
            BrowserPage page = await browser.Get(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Html.QuerySelectorAll("script:not([src])").ShouldBeEmpty(path);
            page.Html.QuerySelectorAll("[onclick], [onerror], [style], a[href^='javascript']").ShouldBeEmpty(path);
        }

        BrowserPage shown = await browser.Get($"/listings/{listing}");
        shown.Html.QuerySelector("h1")!.TextContent.ShouldBe($"{Name}\"'");
        shown.Html.QuerySelector(".prose strong")!.TextContent.ShouldBe("好");
    }

    [Fact]
    public async Task Growers_and_promisors_are_masked_in_public()
    {
        using var browser = new Browser(host);
        string[] lots = [.. (await browser.Get("/villages/140829103209")).Html.QuerySelectorAll("a[href^='/lots/']").Select(link => link.GetAttribute("href")!)];

        lots.ShouldNotBeEmpty();
        foreach (string lot in lots)
        {
            string text = (await browser.Get(lot)).Text;
            text.ShouldContain("**");
            foreach (string name in new[] { "李建国", "张秀英", "王铁柱", "1380000010" }) text.ShouldNotContain(name);
        }
    }

    [Fact]
    public async Task A_lot_nobody_attested_and_a_draft_are_not_there()
    {
        string lot = await _trade.RegisteredLot(Trade.Other, await _trade.Grower(Trade.Other), 10_000);
        string attested = await _trade.AttestedLot(Trade.Other, await _trade.Grower(Trade.Other), 10_000);
        string draft = (await (await _trade.Officer()).Post("/api/v1/listings", Bodies.Listing(attested, 10_000))).Id("listing");
        using var browser = new Browser(host);

        foreach (string path in new[] { $"/lots/{lot}", $"/listings/{draft}", $"/order?listing={draft}", "/live/x", "/villages/000000000000", "/lots/x" })
            (await browser.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task The_live_room_says_where_the_show_is()
    {
        string lot = await _trade.AttestedLot(Trade.Other, await _trade.Grower(Trade.Other), 25_000);
        string listing = await _trade.Listing(Bodies.Listing(lot, 25_000));
        string livestream = await _trade.Livestream(listing);
        using var browser = new Browser(host);

        BrowserPage before = await browser.Get($"/live/{livestream}");
        before.Html.QuerySelector("[data-when=scheduled]")!.HasAttribute("hidden").ShouldBeFalse();
        before.Html.QuerySelector("[data-order]")!.HasAttribute("hidden").ShouldBeTrue();

        _ = (await (await _trade.Officer()).Post($"/api/v1/livestreams/{livestream}/start")).Good;
        BrowserPage live = await browser.Get($"/live/{livestream}");
        live.Html.QuerySelector("[data-when=live]")!.HasAttribute("hidden").ShouldBeFalse();
        live.Html.QuerySelector("[data-order]")!.GetAttribute("href").ShouldBe($"/order?listing={listing}&livestream={livestream}");
        live.Html.QuerySelector("[data-stock]")!.TextContent.ShouldBe("还有 10 箱");

        _ = (await (await _trade.Officer()).Post($"/api/v1/livestreams/{livestream}/end")).Good;
        (await browser.Get($"/live/{livestream}")).Html.QuerySelector("[data-when=ended]")!.HasAttribute("hidden").ShouldBeFalse();
    }

    [Fact]
    public async Task Where_the_money_of_a_village_is_adds_up_on_its_page()
    {
        long[] totals = await _trade.Totals("140829103209");
        using var browser = new Browser(host);

        IElement[] shown = [.. (await browser.Get("/villages/140829103209")).Html.QuerySelectorAll(".figures dd")];

        totals[0].ShouldBe(totals.Skip(1).Sum());
        shown.Length.ShouldBe(5);
        shown[0].TextContent.ShouldBe($"¥{totals[0] / 100m:0.00}");
    }

    [Theory]
    [InlineData("zh-CN", "这一页没有找到")]
    [InlineData("en", "This page was not found")]
    public async Task A_page_that_is_not_there_says_so_in_the_readers_language(string language, string said)
    {
        using var browser = new Browser(host, language);

        BrowserPage lost = await browser.Get("/nowhere/at-all");

        lost.Status.ShouldBe(HttpStatusCode.NotFound);
        lost.Html.QuerySelector("h1")!.TextContent.ShouldBe(said);
    }

    [Fact]
    public async Task Programs_keep_getting_problems_and_not_pages() =>
        (await _trade.Visitor.Get("/api/v1/nowhere")).MediaType.ShouldBe("application/problem+json");

    [GeneratedRegex(@"^\s*¥[\d,]+\.\d\d\s+每箱 [\d.]+ 斤（[\d.]+\u00a0kg）\s*$", RegexOptions.None, 5_000)]
    private static partial Regex PriceOfABox();
}
