using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.SampleHost.Tests.Http;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>Money that never touches a till: paid on the provider's page, given back by it in part, and paid to the village by it.</summary>
public sealed class OnlineSeasonTests(Chromium chromium, OnlineSeason season) : PagesTest(chromium, season.Host), IClassFixture<OnlineSeason>
{
    private readonly Trade _trade = season.Host.Trade();

    [Fact]
    public async Task An_order_is_paid_online_given_back_in_part_settled_and_paid_out_and_anyone_can_prove_it()
    {
        Person buyer = await Township.Visitor(Device.Phone), accountant = await Township.Staff(Township.Accountant(Trade.Village), Device.Phone);
        Person second = await Township.Staff("officer2", Device.Phone);
        (string link, string number) = await Order(buyer, Trade.Village);

        await Pay(buyer, "付款");
        await buyer.Comes("/orders/{id}/{token}");
        await buyer.Sees("buy.pay.done");
        await buyer.Sees("buy.deal.confirmed.hint");

        await GiveBack(accountant, number, "1.00");
        await season.Sent();
        await buyer.Open(link);
        await buyer.SeesText("¥1.00");

        await Deliver(link);
        var treasury = new Treasury(accountant);
        string settlement = await treasury.Settle();
        await Treasury.ApproveSettlement(second, settlement);
        string payout = await treasury.Prepare(settlement);
        await season.Sent();
        await accountant.Open(payout);
        await accountant.Tap("payout.acknowledge.do");
        await accountant.Sees("payout.acknowledged.done");

        long[] totals = await _trade.Totals(Trade.Village);
        totals.ShouldBe([2_990, 100, 600 + Fee, 2_990 - 100 - 600 - Fee, 0]);
        Person anyone = await Township.Visitor(Device.Laptop);
        await anyone.Open("/ledger/verify");
        await anyone.Tap("verify.start");
        await Assertions.Expect(anyone.Main.GetByRole(AriaRole.Heading, new() { Name = anyone.Words["verify.proven"], Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_buyer_who_goes_back_unpaid_can_pay_later_also_without_scripts()
    {
        Person buyer = await Township.Visitor(Device.Phone with { Scripts = false });
        (string link, _) = await Order(buyer, Trade.Other);

        await Pay(buyer, "返回");
        await buyer.Comes("/orders/{id}/{token}");
        buyer.Path.ShouldBe(link);
        await Pay(buyer, "付款");

        await buyer.Comes("/orders/{id}/{token}");
        await buyer.Sees("buy.pay.done");
    }

    // 34 of a thousand, as the stand-in keeps it.
    private const long Fee = 102;

    private async Task<(string Link, string Number)> Order(Person buyer, string village)
    {
        string grower = await _trade.Grower(village, phone: Market.Phone());
        string listing = await _trade.Listing(Bodies.Listing(await _trade.AttestedLot(village, grower, 10_000), 10_000), onSale: true);
        buyer.Watch.AlsoTo = season.Stripe.Address;
        await buyer.Open($"/order?listing={listing}");
        await new Market(buyer).FillIn(1);
        await buyer.Choose("buy.payment", buyer.Words["buy.payment.stripe"]);
        await buyer.Tap("buy.submit");
        await buyer.Comes("/orders/{id}/{token}");
        string link = buyer.Path;
        return (link, await new Market(buyer).NumberOf(link));
    }

    private static async Task Pay(Person buyer, string button)
    {
        await buyer.Main.GetByRole(AriaRole.Link, new() { Name = "去付款" }).ClickAsync();
        await buyer.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private static async Task GiveBack(Person accountant, string number, string yuan)
    {
        await accountant.Open("/work/orders?show=paid");
        await accountant.Main.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        ILocator form = accountant.Main.Locator("form[action*='handler=Refund']");
        await form.GetByRole(AriaRole.Textbox).First.FillAsync(yuan);
        await form.GetByRole(AriaRole.Textbox).Nth(1).FillAsync("两个软果");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await accountant.Comes("/work/orders/{id}");
    }

    private async Task Deliver(string link)
    {
        string[] parts = link.Split('/');
        await _trade.Deliver(Trade.Village, new BoughtOrder(parts[2], "", parts[3], 0));
        await _trade.Wait("P4D");
    }
}
