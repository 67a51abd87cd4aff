using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>A season long over: an officer erases a buyer on a page and the operator a grower at the command line, and everybody's pages cope.</summary>
public sealed class ErasurePagesTests
{
    private const string Grower = "欧阳震华果", Buyer = "司徒雪梅子", GrowerPhone = "13877665544", BuyerPhone = "13966554433";
    private const string Detail = "桃花源巷七十三号", Note = "请放门卫老周处", Reason = "箱底压坏了九个", Slip = "回单ZX90817263", Complaint = "第三层全部发霉", Reply = "我们明早上门看";
    private const string Village = Trade.Village;

    private static readonly string[] Gone = [Grower, Buyer, "欧阳*", "欧**", "司徒*", "司**", GrowerPhone, BuyerPhone, "138****5544", "139****4433", Detail, Note, Reason, Slip, Complaint, Reply];

    [Fact]
    public async Task Once_erased_nobody_is_named_anywhere_and_every_page_still_opens()
    {
        using var host = new BusyHost();
        Sold sold = await Season(new Trade(host.Visitor()), host);
        var trade = new Trade(host.Visitor());
        using Browser officer = await new Browser(host).As("officer1"), accountant = await new Browser(host).As($"accountant-{Village}"),
            liaison = await new Browser(host).As($"liaison-{Village}"), visitor = new(host), english = new(host, "en");
        string orderPage = $"/orders/{sold.Order.Id}/{sold.Order.Token}", erasure = $"/work/erasures/order/{sold.Order.Id}";
        (await visitor.Get($"{orderPage}/receipt")).Status.ShouldBe(HttpStatusCode.OK);

        (await officer.Get($"/work/erasures?number={sold.Order.Number}")).Location.ShouldBe(erasure);
        BrowserPage confirm = await officer.Get(erasure);
        confirm.Text.ShouldContain("删除以后找不回来");
        (await officer.Send(confirm.Form())).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.Get(erasure)).Text.ShouldContain("已删除");
        (await Verb(host, "erase", "grower", sold.Grower)).ShouldBe((0, "Erased on"));

        (Browser Who, string Path)[] pages =
        [
            (visitor, orderPage), (english, orderPage), (visitor, $"/lots/{sold.Lot}"), (english, $"/lots/{sold.Lot}"), (visitor, $"/listings/{sold.Listing}"),
            (visitor, $"/villages/{Village}"), (visitor, "/listings"), (visitor, "/"),
            (officer, "/work"), (officer, "/work/growers"), (officer, $"/work/growers?village={Village}&q=欧阳"), (officer, $"/work/growers/{sold.Grower}"), (officer, $"/work/lots?village={Village}"),
            (officer, $"/work/lots/{sold.Lot}"), (officer, $"/work/listings/{sold.Listing}"), (officer, $"/work/settlements/{sold.Settlement}"),
            (officer, $"/work/settlements/{sold.Settlement}/statements"), (officer, $"/work/payouts/{sold.Payout}"), (officer, $"/work/erasures/grower/{sold.Grower}"),
            (accountant, "/work/orders"), (accountant, $"/work/orders/{sold.Order.Id}"), (accountant, $"/work/payouts/{sold.Payout}"), (accountant, "/work/daybook"),
            (liaison, $"/work/growers/{sold.Grower}"), (liaison, $"/work/lots/{sold.Lot}"), (liaison, "/work/parcels"), (liaison, "/work/parcels/labels"), (liaison, $"/work/payouts/{sold.Payout}"),
        ];
        var surprises = new List<string>();
        foreach ((Browser who, string path) in pages)
        {
            BrowserPage page = await who.Get(path);
            if (page.Status != HttpStatusCode.OK) surprises.Add($"{path}: {page.Status}");
            surprises.AddRange(Gone.Where(name => page.Html.DocumentElement.OuterHtml.Contains(name, StringComparison.Ordinal) && !path.Contains(name, StringComparison.Ordinal)).Select(name => $"{path}: {name}"));
        }

        surprises.ShouldBeEmpty();
        (await visitor.Get(orderPage)).Text.ShouldContain("买家的个人信息保存期已满，已经删除");
        (await english.Get(orderPage)).Text.ShouldContain("they are erased");
        (await accountant.Get($"/work/orders/{sold.Order.Id}")).Text.ShouldContain("已删除");
        (await accountant.Get($"/work/orders/{sold.Kept.Id}")).Text.ShouldContain("张*");
        (await visitor.Get($"{orderPage}/receipt")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get($"/work/lots/new?grower={sold.Grower}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await AnswersCope(trade, sold);
    }

    [Fact]
    public async Task Before_its_time_the_page_says_from_when_and_takes_no_order()
    {
        using var host = new BusyHost();
        var trade = new Trade(host.Visitor());
        string listing = await trade.Listing(Bodies.Listing(await trade.AttestedLot(Village, await trade.Grower(Village), 25_000), 25_000), onSale: true);
        BoughtOrder order = await trade.Order(Bodies.Order(null, (listing, 1)));
        using Browser officer = await new Browser(host).As("officer1"), english = await new Browser(host, "en").As("officer1");

        (await officer.Get($"/work/erasures/order/{order.Id}")).Text.ShouldContain("没有办完的：订单");
        _ = (await trade.Holder(order).Post($"/api/v1/orders/{order.Id}/cancel")).Good;

        BrowserPage early = await english.Get($"/work/erasures/order/{order.Id}");
        early.Text.ShouldContain("They may be erased from 2029-09-");
        early.Html.Forms.ShouldAllBe(form => form.Closest("main") == null);
        (await officer.Get("/work/erasures?number=nothing")).Text.ShouldContain("没有这个订单号");
        (await (await trade.Officer()).Post($"/api/v1/orders/{order.Id}/erasure")).ShouldBeRefusedAs("retention-not-over");
        (await Verb(host, "erase", "order", order.Number)).ShouldBe((1, "The law has these records kept for longer"));
        (await Verb(host, "erase", "order", "nothing")).Code.ShouldBe(1);
        (await Verb(host, "erase", "grower", "nobody")).Code.ShouldBe(2);
    }

    private static async Task AnswersCope(Trade trade, Sold sold)
    {
        Answer order = (await trade.Holder(sold.Order).Get($"/api/v1/orders/{sold.Order.Id}")).Good;
        order["erased"].GetBoolean().ShouldBeTrue();
        order["buyer"].ValueKind.ShouldBe(JsonValueKind.Null);
        order["sellers"][0].GetProperty("growers")[0].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        (await trade.Holder(sold.Order).Get($"/api/v1/orders/{sold.Order.Id}/receipt")).Status.ShouldBe(HttpStatusCode.NotFound);

        Answer list = (await (await trade.Liaison(Village)).Get($"/api/v1/orders?village={Village}")).Good;
        list["orders"].EnumerateArray().Select(one => (one.GetProperty("order").GetString(), one.GetProperty("erased").GetBoolean()))
            .ShouldBe([(sold.Kept.Id, false), (sold.Order.Id, true)]);
        Answer listing = (await trade.Visitor.Get($"/api/v1/listings/{sold.Listing}")).Good;
        listing["lots"][0].GetProperty("grower").ValueKind.ShouldBe(JsonValueKind.Null);

        foreach (Answer answer in new[] { order, list, listing })
            Gone.Where(name => answer.Text.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();

        Caller officer = await trade.Officer();
        Answer first = (await officer.Post($"/api/v1/orders/{sold.Order.Id}/erasure")).Good, again = (await officer.Post($"/api/v1/orders/{sold.Order.Id}/erasure")).Good;
        again.Text.ShouldBe(first.Text);
        _ = (await officer.Post($"/api/v1/growers/{sold.Grower}/erasure")).Good;
    }

    private static async Task<Sold> Season(Trade trade, BusyHost host)
    {
        Caller liaison = await trade.Liaison(Village), accountant = await trade.Accountant(Village), officer = await trade.Officer();
        string grower = await trade.Grower(Village, GrowerPhone, name: Grower);
        JsonObject form = Bodies.Lot(grower, 10_000, await trade.Picked(), GrowerPhone);
        form["certificate"]!["promisor"] = Grower;
        string lot = (await liaison.Post("/api/v1/lots", form)).Id("lot");
        _ = (await officer.Post($"/api/v1/lots/{lot}/attestation", Bodies.Inspection(10_000))).Good;
        _ = (await (await trade.SecondOfficer()).Post($"/api/v1/lots/{lot}/attestation/approval")).Good;
        string listing = await trade.Listing(Bodies.Listing(lot, 10_000), onSale: true);

        JsonObject wanted = Bodies.Order(null, (listing, 2));
        wanted["note"] = Note;
        wanted["buyer"]!["name"] = Buyer;
        wanted["buyer"]!["phone"] = BuyerPhone;
        wanted["buyer"]!["address"]!["detail"] = Detail;
        BoughtOrder order = await trade.Order(wanted);
        wanted = Bodies.Order(null, (listing, 2));
        wanted["buyer"]!["name"] = "张三";
        BoughtOrder kept = await trade.Order(wanted);
        _ = (await accountant.Post($"/api/v1/orders/{order.Id}/payments", Bodies.Payment(order.TotalFen, Slip))).Good;
        await trade.Pay(Village, kept);
        foreach (BoughtOrder each in new[] { order, kept }) await trade.Deliver(Village, each);

        string claim = (await trade.Holder(order).Post($"/api/v1/orders/{order.Id}/claims", Bodies.Text("text", Complaint))).Id("claim");
        _ = (await liaison.Post($"/api/v1/claims/{claim}/replies", Bodies.Text("text", Reply))).Good;
        _ = (await liaison.Post($"/api/v1/claims/{claim}/rejection", Bodies.Text("text", Reply))).Good;
        _ = (await accountant.Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(50, Reason))).Good;
        _ = (await officer.Post($"/api/v1/listings/{listing}/close")).Good;
        await trade.Wait("P4D");
        string settlement = (await Trade.Settle(accountant, Village)).Id("settlement");
        _ = (await officer.Post($"/api/v1/settlements/{settlement}/approval")).Good;
        string payout = (await accountant.Post($"/api/v1/settlements/{settlement}/payouts"))["payouts"][0].GetProperty("payout").GetString()!;
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/paid", Bodies.Text("reference", "bank 1"))).Good;
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/acknowledgement")).Good;
        _ = (await liaison.Post($"/api/v1/payouts/{payout}/disbursements", Bodies.Text("grower", grower))).Good;
        await host.Services.GetRequiredService<AppleLive.Transparency.Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);
        foreach (string years in new[] { "P400D", "P400D", "P400D" }) await trade.Wait(years);
        return new Sold(grower, lot, listing, order, kept, settlement, payout);
    }

    // The code, and what was said as far as it does not depend on the day.
    private static async Task<(int Code, string Said)> Verb(BusyHost host, params string[] args)
    {
        await using var output = new StringWriter();
        int code = await EraseVerb.Run(host.Services, args, output, TestContext.Current.CancellationToken);
        string said = output.ToString();
        return (code, code == 0 ? said[..9] : said.Split('.')[0].Trim());
    }

    private sealed record Sold(string Grower, string Lot, string Listing, BoughtOrder Order, BoughtOrder Kept, string Settlement, string Payout);
}
