using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>A buyer orders by the pages, without JavaScript and without an account.</summary>
public sealed class OrderPageTests(BusyHost host) : IClassFixture<BusyHost>
{
    private readonly Trade _trade = new(host.Visitor());

    [Theory]
    [InlineData("zh-CN", "收件人：请填写这一项", "手机号：填写 11 位手机号")]
    [InlineData("en", "Name: ", "Mobile number: ")]
    public async Task A_mistake_names_its_field_and_keeps_what_was_typed(string language, string name, string phone)
    {
        using var browser = new Browser(host, language);
        BrowserPage sheet = await browser.Get($"/order?listing={await OnSale()}");

        BrowserPage again = await browser.Send(sheet.Form(), Filled(("Form.Name", ""), ("Form.Phone", "12345"), ("Form.Detail", "\"><b>解放路 1 号")));

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Errors.ShouldContain(line => line.StartsWith(name, StringComparison.Ordinal));
        again.Errors.ShouldContain(line => line.StartsWith(phone, StringComparison.Ordinal));
        again.Value("Form.Phone").ShouldBe("12345");
        again.Value("Form.Detail").ShouldBe("\"><b>解放路 1 号");
        again.Html.QuerySelector("#form-name")!.GetAttribute("aria-invalid").ShouldBe("true");
        again.Html.QuerySelectorAll(".error-summary a").ShouldAllBe(link => again.Html.QuerySelector(link.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task Sending_the_form_twice_places_one_order()
    {
        string listing = await OnSale();
        long before = await _trade.Available(listing);
        using var browser = new Browser(host);
        BrowserPage sheet = await browser.Get($"/order?listing={listing}");

        BrowserPage first = await browser.Send(sheet.Form(), Filled(("Form.Boxes", "2")));
        BrowserPage second = await browser.Send(sheet.Form(), Filled(("Form.Boxes", "2")));

        first.Status.ShouldBe(HttpStatusCode.SeeOther);
        second.Location.ShouldBe(first.Location);
        (await _trade.Available(listing)).ShouldBe(before - 2);
    }

    [Fact]
    public async Task More_than_is_left_is_answered_with_what_is_left_and_that_can_be_ordered()
    {
        string listing = await OnSale(boxes: 3);
        using var browser = new Browser(host);
        BrowserPage sheet = await browser.Get($"/order?listing={listing}");

        BrowserPage refused = await browser.Send(sheet.Form(), Filled(("Form.Boxes", "5")));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Value("Form.Name").ShouldBe("王小明");
        IElement offer = refused.Html.QuerySelector("button[name=Take]")!;
        offer.GetAttribute("value").ShouldBe("3");
        BrowserPage placed = await browser.Send(refused.Form(), ("Take", "3"));
        placed.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await _trade.Available(listing)).ShouldBe(0);
    }

    [Fact]
    public async Task The_sum_can_be_had_without_a_script_before_ordering()
    {
        using var browser = new Browser(host);
        BrowserPage sheet = await browser.Get($"/order?listing={await OnSale()}");
        sheet.Form().SetAttribute("action", "/order?handler=Total");

        BrowserPage summed = await browser.Send(sheet.Form(), ("Form.Boxes", "3"));

        summed.Status.ShouldBe(HttpStatusCode.OK);
        summed.Text.ShouldContain("3 箱 × ¥29.90 = ¥89.70");
    }

    [Fact]
    public async Task The_private_link_opens_the_order_and_any_other_token_finds_nothing()
    {
        using var browser = new Browser(host);
        BrowserPage placed = await Placed(browser);
        string[] parts = placed.Location!.Split('/');

        using HttpResponseMessage order = await host.Visitor().GetAsync(placed.Location, TestContext.Current.CancellationToken);
        BrowserPage wrong = await browser.Get($"/orders/{parts[2]}/{parts[3]}x");
        BrowserPage unknown = await browser.Get($"/orders/01890000-0000-7000-8000-000000000000/{parts[3]}");

        order.StatusCode.ShouldBe(HttpStatusCode.OK);
        order.Headers.CacheControl!.NoStore.ShouldBeTrue();
        order.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        order.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        (wrong.Status, unknown.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        Body(wrong).ShouldBe(Body(unknown));
        Body(wrong).ShouldContain("这一页没有找到");
    }

    [Fact]
    public async Task An_order_is_cancelled_once_and_says_so()
    {
        using var browser = new Browser(host);
        string link = (await Placed(browser)).Location!;
        BrowserPage order = await browser.Get(link);

        (await browser.Send(order.Form("handler=Cancel"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        BrowserPage after = await browser.Get(link);
        after.Text.ShouldContain("订单已取消。");
        after.Text.ShouldNotContain("确认取消这个订单");
    }

    [Fact]
    public async Task Bad_fruit_is_reported_on_the_order_and_taken_back()
    {
        string listing = await OnSale();
        using var browser = new Browser(host);
        string link = (await Placed(browser, listing)).Location!;
        var bought = new BoughtOrder(link.Split('/')[2], "", link.Split('/')[3], 2_990);
        await _trade.Deliver(Trade.Village, bought);

        BrowserPage form = await browser.Get($"{link}/claim?village={Trade.Village}");
        BrowserPage empty = await browser.Send(form.Form(), ("Form.Text", ""), ("Form.Yuan", "5.5"));
        empty.Errors.ShouldHaveSingleItem().ShouldStartWith("哪里不对：");
        empty.Value("Form.Yuan").ShouldBe("5.5");
        (await browser.Send(form.Form(), ("Form.Text", "<i>两个烂了</i>"), ("Form.Yuan", "5.50"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        BrowserPage open = await browser.Get(link);
        open.Text.ShouldContain("<i>两个烂了</i>");
        open.Text.ShouldContain("¥5.50");
        BrowserPage back = await browser.Send(
            open.Form("handler=Withdraw"), ("claim", open.Html.QuerySelector("button[name=claim]")!.GetAttribute("value")!));
        back.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Get(link)).Text.ShouldContain("您撤回了");
    }

    [Fact]
    public async Task The_receipt_has_the_sum_and_no_full_phone()
    {
        using var browser = new Browser(host);
        string link = (await Placed(browser)).Location!;

        BrowserPage receipt = await browser.Get($"{link}/receipt");

        receipt.Text.ShouldContain("¥29.90");
        receipt.Text.ShouldContain("139****5678");
        receipt.Text.ShouldNotContain("13912345678");
    }

    private async Task<BrowserPage> Placed(Browser browser, string? listing = null)
    {
        BrowserPage sheet = await browser.Get($"/order?listing={listing ?? await OnSale()}");
        BrowserPage placed = await browser.Send(sheet.Form(), Filled());
        placed.Status.ShouldBe(HttpStatusCode.SeeOther, placed.Text);
        return placed;
    }

    private async Task<string> OnSale(long boxes = 50)
    {
        string lot = await _trade.AttestedLot(Trade.Village, await _trade.Grower(Trade.Village), boxes * 2_500);
        JsonObject listing = Bodies.Listing(lot, boxes * 2_500);
        return await _trade.Listing(listing, onSale: true);
    }

    private static (string Name, string Value)[] Filled(params (string Name, string Value)[] changed)
    {
        (string Name, string Value)[] right =
        [
            ("Form.Boxes", "1"), ("Form.Name", "王小明"), ("Form.Phone", "13912345678"), ("Form.Province", "山西省"), ("Form.City", "运城市"),
            ("Form.District", "盐湖区"), ("Form.Detail", "解放路 1 号"),
        ];
        return [.. right.Where(field => changed.All(other => other.Name != field.Name)), .. changed];
    }

    private static string Body(BrowserPage page) => page.Html.QuerySelector("main")!.TextContent;
}
