using System.Net;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class ListingPagesTests(BusyHost host) : IClassFixture<BusyHost>, IAsyncLifetime
{
    private const string Village = Trade.Village;

    private readonly Trade _trade = new(host.Visitor());
    private string _lot = "";

    // 30 kg of one more lot for every test; the newest lot stands first on the page.
    public async ValueTask InitializeAsync() => _lot = await _trade.AttestedLot(Village, await _trade.Grower(Village), 30_000);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_listing_goes_from_its_lots_to_the_sale()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage form = await officer.Get($"/work/listings/new?village={Village}");

        BrowserPage saved = await officer.Send(form.Form(), Filled(jin: "52"));
        saved.Status.ShouldBe(HttpStatusCode.SeeOther, string.Join('\n', saved.Errors));
        BrowserPage draft = await officer.Get(saved.Location!);
        draft.Text.ShouldContain("10 箱");
        draft.Text.ShouldContain("留出 52 斤（26\u00a0kg），零头 2 斤（1\u00a0kg）");
        BrowserPage published = await officer.Get((await officer.Send(draft.Form("?handler=Publish"))).Location!);
        published.Text.ShouldContain("已发布");
        BrowserPage onSale = await officer.Get((await officer.Send(published.Form("?handler=Sale"))).Location!);

        onSale.Text.ShouldContain("在售");
        (await officer.Get("/work/listings?state=onSale")).Html.QuerySelector($".cell-link[href='{saved.Location}']").ShouldNotBeNull();
        (await officer.Get($"/work/listings?state=onSale&village={Trade.Other}")).Html.QuerySelector($".cell-link[href='{saved.Location}']").ShouldBeNull();
    }

    [Theory]
    [InlineData("zh-CN", "拿多少：测**的嘎啦只剩 60 斤（30\u00a0kg），请少填一些")]
    [InlineData("en", "Take: 测**’s Gala has only 60\u00a0jin (30\u00a0kg) left; take less")]
    public async Task An_allocation_over_what_is_left_names_the_lot(string language, string message)
    {
        using Browser officer = await new Browser(host, language).As(DemoPeople.Officer1);
        BrowserPage form = await officer.Get($"/work/listings/new?village={Village}");

        BrowserPage refused = await officer.Send(form.Form(), Filled(jin: "60.5"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldBe([message]);
        refused.Value("Form.Lots[0].Jin").ShouldBe("60.5");
        refused.Value("Form.Title").ShouldBe("后湾嘎啦 5 斤装");
        refused.Html.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#" + refused.Html.QuerySelector("[name='Form.Lots[0].Jin']")!.Id);
    }

    [Fact]
    public async Task Boxes_are_counted_without_scripts_by_the_rule_of_the_desk()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage form = await officer.Get($"/work/listings/new?village={Village}");

        BrowserPage counted = await officer.Send(form.Form(), [.. Filled(jin: "24"), ("Form.Description", "**脆**"), ("calculate", "1")]);

        counted.Status.ShouldBe(HttpStatusCode.OK);
        counted.Html.QuerySelector("[data-quota-boxes]")!.TextContent.ShouldBe("4 箱");
        counted.Html.QuerySelector("[data-quota-left]")!.TextContent.ShouldBe("4 斤（2\u00a0kg）");
        counted.Html.QuerySelector("[data-preview] strong")!.TextContent.ShouldBe("脆");
        counted.Value("Form.Lots[0].Lot").ShouldBe(_lot);
    }

    [Fact]
    public async Task Mistakes_are_told_in_the_units_of_the_form()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage form = await officer.Get($"/work/listings/new?village={Village}");

        BrowserPage refused = await officer.Send(form.Form(), ("Form.Title", "后湾嘎啦"), ("Form.BoxJin", "500"), ("Form.PriceYuan", "0"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldBe(["每箱净重：填 0.2 到 100 斤", "每箱价钱：填 0.01 到 100000 元", "拿多少：至少从一批里拿一些"], ignoreOrder: true);
    }

    [Fact]
    public async Task Sending_the_form_twice_assembles_one_listing()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage form = await officer.Get($"/work/listings/new?village={Village}");

        BrowserPage first = await officer.Send(form.Form(), Filled(jin: "10")), second = await officer.Send(form.Form(), Filled(jin: "10"));

        second.Location.ShouldBe(first.Location);
    }

    [Fact]
    public async Task A_new_price_is_remembered_with_the_old_one()
    {
        string listing = await _trade.Listing(Bodies.Listing(_lot, 5_000), onSale: true);
        using Browser officer = await new Browser(host).As(DemoPeople.Officer2);
        BrowserPage page = await officer.Get($"/work/listings/{listing}");

        BrowserPage changed = await officer.Get((await officer.Send(page.Form("?handler=Price"), ("Form.PriceYuan", "27.5"))).Location!);

        changed.Html.QuerySelectorAll(".price-history strong").Select(price => price.TextContent).ShouldBe(["¥27.50", "¥29.90"]);
    }

    [Fact]
    public async Task A_listing_is_closed_by_name_and_its_apples_come_free()
    {
        string listing = await _trade.Listing(Bodies.Listing(_lot, 30_000), onSale: true);
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage page = await officer.Get($"/work/listings/{listing}");
        page.Form("?handler=Close").TextContent.ShouldContain("结束「张村嘎啦 75# 5 斤装」");

        BrowserPage closed = await officer.Get((await officer.Send(page.Form("?handler=Close"))).Location!);

        closed.Text.ShouldContain("已结束");
        (await officer.Get($"/work/listings/new?village={Village}")).Html.QuerySelector($"[value='{_lot}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/work/listings/new?village=999999999999")]
    [InlineData("/work/listings/nothing")]
    [InlineData("/work/listings/00000000-0000-0000-0000-000000000000")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);

        (await officer.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string Name, string Value)[] Filled(string jin) =>
    [
        ("Form.Title", "后湾嘎啦 5 斤装"), ("Form.PriceYuan", "29.9"), ("Form.Lots[0].Jin", jin),
    ];
}
