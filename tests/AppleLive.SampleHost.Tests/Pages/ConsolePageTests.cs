using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class ConsolePageTests(BusyHost host) : IClassFixture<BusyHost>, IAsyncLifetime
{
    private readonly Trade _trade = new(host.Visitor());
    private string _first = "", _second = "", _livestream = "";

    private string Console => $"/work/livestreams/{_livestream}/console";

    public async ValueTask InitializeAsync()
    {
        string lot = await _trade.AttestedLot(Trade.Village, await _trade.Grower(Trade.Village), 50_000);
        _first = await _trade.Listing(Bodies.Listing(lot, 25_000));
        _second = await _trade.Listing(Bodies.Listing(lot, 25_000));
        _livestream = await _trade.Livestream(_first, _second);
        _ = (await (await _trade.Officer()).Post($"/api/v1/livestreams/{_livestream}/start")).Good;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_console_has_no_inline_script_or_style()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);

        BrowserPage page = await officer.Get(Console);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.Scripts.ShouldAllBe(script => script.HasAttribute("src") && script.TextContent.Length == 0);
        page.Html.QuerySelectorAll("style, [style]").ShouldBeEmpty();
        page.Html.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        page.Html.Forms.Where(form => form.Method == "post").ShouldAllBe(form => form.QuerySelector("[name=__RequestVerificationToken]") != null);
    }

    [Fact]
    public async Task Every_button_works_without_scripts()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);

        await Press(officer, "Segment", _second);
        await Press(officer, "Pin", _second);
        await Press(officer, "Pause", _second);
        await Press(officer, "Price", _first, ("Form.PriceYuan", "19.90"));
        BrowserPage after = await Press(officer, "Correct", _first, ("Form.Text", "糖度是 13.8"), ("Form.About", _first));

        JsonElement live = await Live();
        live.GetProperty("segment").GetString().ShouldBe(_second);
        live.GetProperty("pinned").GetString().ShouldBe(_second);
        live.GetProperty("runOfShow")[1].GetProperty("state").GetString().ShouldBe("paused");
        live.GetProperty("runOfShow")[0].GetProperty("priceFen").GetInt64().ShouldBe(1_990);
        live.GetProperty("corrections")[0].GetProperty("text").GetString().ShouldBe("糖度是 13.8");
        after.Text.ShouldContain("糖度是 13.8");
        after.Html.QuerySelector("#talk h2")!.TextContent.ShouldBe("张村嘎啦 75# 5 斤装");

        await Press(officer, "Resume", _second);
        BrowserPage ended = await officer.Send(Form(await officer.Get(Console), "End"));
        ended.Location.ShouldBe($"/work/livestreams/{_livestream}");
        (await officer.Get(Console)).Location.ShouldBe(ended.Location);
        (await officer.Get(ended.Location!)).Text.ShouldContain("播完了");
    }

    [Fact]
    public async Task Who_put_a_mistake_right_is_told_to_staff_and_to_nobody_else()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1), anyone = new(host);

        BrowserPage console = await Press(officer, "Correct", _first, ("Form.Text", "果径是 80 毫米"));
        JsonElement told = (await Live()).GetProperty("corrections")[0];

        console.Html.QuerySelector("#corrections li")!.TextContent.ShouldContain(DemoPeople.Name(DemoPeople.Officer1));
        (await anyone.Get($"/live/{_livestream}")).Html.QuerySelector("[data-corrections]")!.TextContent.ShouldNotContain(DemoPeople.Name(DemoPeople.Officer1));
        told.EnumerateObject().Select(part => part.Name).ShouldBe(["listing", "text", "at"]);
    }

    [Fact]
    public async Task Orders_are_shown_by_their_boxes_and_nothing_else()
    {
        await _trade.Order(Bodies.Order(_livestream, (_first, 2)));
        await _trade.Order(Bodies.Order(_livestream, (_second, 1)));
        using Browser officer = await new Browser(host).As(DemoPeople.Officer2);

        BrowserPage page = await officer.Get(Console);

        page.Html.QuerySelectorAll("#sales dd").Select(figure => figure.TextContent).ShouldBe(["2", "3", "¥89.70"]);
        page.Html.QuerySelectorAll("#sales .orders li").Length.ShouldBe(2);
        page.Html.QuerySelector($"#run [data-listing='{_first}'] [data-available]")!.TextContent.ShouldBe("8 箱");
        page.Text.ShouldNotContain("王小明");
        page.Text.ShouldNotContain("13912345678");
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage page = await officer.Get(Console);

        BrowserPage refused = await officer.Send(Form(page, "Price"), ("Form.PriceYuan", "0"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldBe(["新的价钱：填 0.01 到 100000 元"]);
        refused.Value("Form.PriceYuan").ShouldBe("0");
    }

    private async Task<BrowserPage> Press(Browser officer, string handler, string listing, params (string Name, string Value)[] filled)
    {
        BrowserPage page = await officer.Get($"{Console}?show={listing}");
        BrowserPage done = await officer.Send(Form(page, handler), filled);
        done.Location.ShouldBe($"{Console}?show={listing}", $"{handler}: {string.Join(' ', done.Errors)}");
        return await officer.Get(done.Location!);
    }

    private static IHtmlFormElement Form(BrowserPage page, string handler) =>
        page.Html.Forms.Single(form => (form.GetAttribute("action") ?? "").Split('?', '&').Contains($"handler={handler}"));

    private async Task<JsonElement> Live() => (await _trade.Visitor.Get($"/api/v1/livestreams/{_livestream}")).Good.Json;
}
