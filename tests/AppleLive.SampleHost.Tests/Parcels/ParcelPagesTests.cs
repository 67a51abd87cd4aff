using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Pages;

namespace AppleLive.SampleHost.Tests.Parcels;

/// <summary>A liaison packs, labels, finds, hands over and delivers; nobody else does.</summary>
public sealed class ParcelPagesTests(BusyHost host) : IClassFixture<BusyHost>, IAsyncLifetime
{
    // Villages where the demo sells nothing: each test has one for itself.
    private static readonly string[] Villages =
    [
        "140829103226", "140829103224", "140829103222", "140829103216", "140829103214", "140829103213", "140829103211", "140829103205", "140829103203", "140829103201",
    ];

    private static int _taken = -1;

    private readonly string _village = Villages[Interlocked.Increment(ref _taken)];
    private readonly Trade _trade = new(host.Visitor());
    private readonly Browser _liaison = new(host);
    private string _listing = "";

    private string End => _village[^3..];

    public async ValueTask InitializeAsync()
    {
        string lot = await _trade.AttestedLot(_village, await _trade.Grower(_village), 1_000_000);
        _listing = await _trade.Listing(Bodies.Listing(lot, 100_000), onSale: true);
        await _liaison.As(DemoPeople.Liaison(_village));
    }

    public ValueTask DisposeAsync()
    {
        _liaison.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Another_villages_liaison_finds_nothing_of_it()
    {
        BoughtOrder order = await Bought();
        string parcel = await Parcel(order);
        using Browser other = await new Browser(host).As(DemoPeople.Liaison(Trade.Other));

        foreach (string path in new[]
        {
            parcel, $"/work/parcels?village={_village}", $"/work/parcels/labels?village={_village}", $"/work/parcels/labels?parcel={parcel.Split('/')[^1]}",
            $"/p/{order.Number}-{End}", $"/work/scan?code={order.Number}", "/work/parcels/nonsense", "/p/nonsense",
        })
        {
            BrowserPage page = await other.Get(path);
            page.Status.ShouldBe(HttpStatusCode.NotFound, path);
            page.Text.ShouldNotContain("王");
        }

        var form = (await _liaison.Get(parcel)).Form("handler=Pack");
        foreach (INode hidden in (await other.Get("/work/scan")).Form("/sign-out").QuerySelectorAll("[name=__RequestVerificationToken]"))
            form.QuerySelector("[name=__RequestVerificationToken]")!.SetAttribute("value", ((IElement)hidden).GetAttribute("value")!);
        form.SetAttribute("action", $"{parcel}?handler=Pack");
        (await other.Send(form)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _liaison.Get("/work/parcels")).Text.ShouldContain("待打包 1");
    }

    [Fact]
    public async Task Tapping_twice_packs_once()
    {
        BoughtOrder order = await Bought();
        BrowserPage list = await _liaison.Get("/work/parcels");
        list.Text.ShouldContain("待打包 1");
        var form = list.Form("handler=Pack");

        BrowserPage[] taps = await Task.WhenAll(_liaison.Send(form), _liaison.Send(form));

        taps.ShouldAllBe(tap => tap.Status == HttpStatusCode.SeeOther && tap.Location!.StartsWith("/work/parcels", StringComparison.Ordinal));
        BrowserPage after = await _liaison.Get("/work/parcels?stage=packed");
        after.Text.ShouldContain("已打包 1");
        after.Text.ShouldContain(order.Number);
        (await _liaison.Get("/work")).Text.ShouldContain("把包好的交给快递");
    }

    [Fact]
    public async Task What_to_bring_is_the_sum_of_what_is_ordered()
    {
        await Bought(boxes: 2);
        await Bought(boxes: 3);

        BrowserPage list = await _liaison.Get("/work/parcels");

        list.Html.QuerySelector(".crates")!.TextContent.ShouldContain("5 箱");
        list.Html.QuerySelectorAll(".parcel").Length.ShouldBe(2);
        list.Text.ShouldContain("王**");
        list.Text.ShouldNotContain("王小明");
        list.Text.ShouldNotContain("解放路");
    }

    [Fact]
    public async Task A_parcel_goes_from_the_village_to_the_buyer_and_his_name_is_covered_again()
    {
        BoughtOrder order = await Bought();
        string parcel = await Parcel(order);
        BrowserPage page = await _liaison.Get(parcel);
        page.Text.ShouldContain("王小明");
        page.Text.ShouldContain("解放路 1 号");

        (await _liaison.Send(page.Form("handler=Pack"))).Location.ShouldBe(parcel);
        BrowserPage sent = await _liaison.Send(
            (await _liaison.Get(parcel)).Form("handler=HandOver"), ("Form.Carrier", "sf"), ("Form.TrackingNumber", " sf 1234 5678 9012 "));
        sent.Location.ShouldBe(parcel);
        (await _liaison.Get(parcel)).Text.ShouldContain("SF123456789012");
        (await _liaison.Send((await _liaison.Get(parcel)).Form("handler=Deliver"))).Location.ShouldBe(parcel);

        BrowserPage after = await _liaison.Get(parcel);
        after.Text.ShouldContain("已送到");
        after.Text.ShouldContain("王**");
        after.Text.ShouldNotContain("王小明");
        after.Text.ShouldNotContain("解放路");
        (await _liaison.Get($"/work/parcels/labels?parcel={parcel.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("<script>12345")]
    [InlineData("")]
    public async Task A_bad_tracking_number_is_named_and_what_was_typed_is_kept(string typed)
    {
        string parcel = await Parcel(await Bought());
        await _liaison.Send((await _liaison.Get(parcel)).Form("handler=Pack"));

        BrowserPage refused = await _liaison.Send(
            (await _liaison.Get(parcel)).Form("handler=HandOver"), ("Form.Carrier", "ems"), ("Form.TrackingNumber", typed));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Value("Form.TrackingNumber").ShouldBe(typed);
        refused.Html.QuerySelector("[name='Form.Carrier'][checked]")!.GetAttribute("value").ShouldBe("ems");
        refused.Html.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#form-trackingnumber");
        refused.Html.GetElementById("form-trackingnumber")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await _liaison.Get("/work/parcels")).Text.ShouldContain("已打包 1");
    }

    [Fact]
    public async Task A_refused_parcel_is_noted_only_once_it_is_confirmed()
    {
        string parcel = await Parcel(await Bought());
        await _liaison.Send((await _liaison.Get(parcel)).Form("handler=Pack"));
        await _liaison.Send((await _liaison.Get(parcel)).Form("handler=HandOver"), ("Form.Carrier", "ems"), ("Form.TrackingNumber", "EA123456789CN"));
        (await _liaison.Get(parcel)).Html.QuerySelector("form[action*='Refuse']").ShouldBeNull();

        BrowserPage asked = await _liaison.Get($"{parcel}?ask=refused");
        asked.Text.ShouldContain("买家拒收了吗");
        (await _liaison.Send(asked.Form("handler=Refuse"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await _liaison.Get(parcel)).Text.ShouldContain("买家拒收");
        (await _liaison.Get($"{parcel}?ask=lost")).Html.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Labels_say_names_as_they_are_and_let_nothing_out()
    {
        const string name = "<b>\"O'Neil\" & <script>alert(1)</script>", street = "</p><img src=x onerror=alert(1)> 1";
        JsonObject form = Bodies.Order(null, (_listing, 1));
        (form["buyer"]!["name"], form["buyer"]!["address"]!["detail"], form["note"]) = (name, street, "<svg onload=alert(1)>");
        BoughtOrder order = await _trade.Order(form);

        BrowserPage labels = await _liaison.Get($"/work/parcels/labels?village={_village}");

        IElement label = labels.Html.QuerySelectorAll(".label").ShouldHaveSingleItem();
        label.TextContent.ShouldContain(name);
        label.TextContent.ShouldContain(street);
        label.TextContent.ShouldContain("13912345678");
        label.QuerySelector("script, img, b, svg:not(.qr)").ShouldBeNull();
        label.QuerySelector("svg.qr")!.GetAttribute("aria-label")!.ShouldContain($"{order.Number}-{End}");
        labels.Html.QuerySelector("[style], nav, script:not([src])").ShouldBeNull();
        // Once the sheet came without the style that makes a label of it: no A6, no frame, a code as wide as the page.
        string[] sheets = [.. labels.Html.QuerySelectorAll("link[rel=stylesheet]").Select(sheet => sheet.GetAttribute("href")!)];
        var styles = new List<string>();
        foreach (string sheet in sheets)
        {
            BrowserPage style = await _liaison.Get(sheet);
            style.Status.ShouldBe(HttpStatusCode.OK, sheet);
            styles.Add(style.Text);
        }

        string.Concat(styles).ShouldContain(".label-number");
    }

    [Fact]
    public async Task A_label_leads_its_liaison_to_the_parcel_and_a_stranger_to_the_sign_in()
    {
        BoughtOrder order = await Bought();
        string parcel = await Parcel(order);

        foreach (string code in new[] { $"/p/{order.Number}-{End}", $"/p/{order.Number}", $"/work/scan?code={order.Number}", $"/work/scan?code={order.Number[5..].TrimStart('0')}" })
            (await _liaison.Get(code)).Location.ShouldBe(parcel, code);

        BrowserPage unknown = await _liaison.Get("/work/scan?code=2026-999999");
        (unknown.Status, unknown.Value("code")).ShouldBe((HttpStatusCode.NotFound, "2026-999999"));
        unknown.Errors.ShouldHaveSingleItem();
        using var visitor = new Browser(host);
        (await visitor.Get($"/p/{order.Number}-{End}")).Location!.ShouldContain("/sign-in?back=");
    }

    private Task<BoughtOrder> Bought(long boxes = 1) => _trade.Order(Bodies.Order(null, (_listing, boxes)));

    private async Task<string> Parcel(BoughtOrder order) => (await _liaison.Get($"/p/{order.Number}-{End}")).Location.ShouldNotBeNull();
}
