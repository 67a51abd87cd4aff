using System.Text.Json.Nodes;
using AppleLive.Reconciliation;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.EndToEnd.Hosts;

/// <summary>Lets money go every way it can go online: paid, sent back, asked back by a bank, paid to a village and not.</summary>
internal static class OnlineEvening
{
    public static async Task<SeasonHost> Host()
    {
        var season = new OnlineSeason();
        await season.InitializeAsync();
        Trade trade = season.Host.Trade();
        season.Host.Known["listing"] = await Listing(trade, Trade.Village, "13800138000");
        string other = await Listing(trade, Trade.Other, "13800138001");

        await Differences(season, trade);
        await trade.Deliver(Trade.Village, (await Paid(season, trade, season.Host.Known["listing"])).Order);
        await trade.Deliver(Trade.Other, (await Paid(season, trade, other)).Order);
        await trade.Wait("P4D");
        await Payouts(season, trade);
        await season.Host.Services.GetRequiredService<ReconciliationRounds>().CompareAsync(TestContext.Current.CancellationToken);

        (BoughtOrder paid, _) = await Paid(season, trade, season.Host.Known["listing"]);
        (season.Host.Known["paid-order"], season.Host.Known["paid-token"]) = (paid.Id, paid.Token);
        // Last, since boxes are held for minutes only.
        BoughtOrder open = await Reserved(trade, season.Host.Known["listing"]);
        (season.Host.Known["order"], season.Host.Known["token"]) = (open.Id, open.Token);
        return season.Host;
    }

    private static async Task<string> Listing(Trade trade, string village, string phone)
    {
        string lot = await trade.AttestedLot(village, await trade.Grower(village, phone), 100_000);
        return await trade.Listing(Bodies.Listing(lot, 100_000), onSale: true);
    }

    private static async Task Differences(OnlineSeason season, Trade trade)
    {
        string listing = season.Host.Known["listing"];
        Dashboard stripe = season.Stripe.Dashboard;
        stripe.RefundByHand((await Paid(season, trade, listing)).Charge, 100);
        stripe.Dispute((await Paid(season, trade, listing)).Charge);
        (BoughtOrder odd, _) = await Paid(season, trade, listing, amount: 2_890);
        season.Host.Known["odd-order"] = odd.Id;

        (BoughtOrder regretted, _) = await Paid(season, trade, listing);
        _ = (await (await trade.Accountant(Trade.Village)).Post($"/api/v1/orders/{regretted.Id}/refunds", Bodies.Refund(500))).Good;
        await season.Sent();
        stripe.FailRefund(stripe.All("refund")[^1]);
        stripe.Book("stripe_fee", -500);
        await season.Told();
    }

    private static async Task Payouts(OnlineSeason season, Trade trade)
    {
        // Villages whose buyers paid at the till are paid from here, too.
        season.Stripe.Dashboard.TopUp(100_000);
        season.Host.Known["sent-payout"] = await PaidOut(trade, Trade.Village);
        await season.Sent();
        await season.Told();

        season.Stripe.Faults.Add(new Fault(FaultKind.Refuse, "POST", "transfers") { Code = "transfers_not_allowed" });
        season.Host.Known["failed-payout"] = await PaidOut(trade, Trade.Other);
        await season.Sent();
        season.Stripe.Dashboard.Connect(OnlineSeason.OtherAccount, transfers: "inactive");

        season.Stripe.Faults.Add(new Fault(FaultKind.Busy, "POST", "transfers") { Times = 1_000 });
        season.Host.Known["waiting-payout"] = await PaidOut(trade, OnlineSeason.Shakou);
        await season.Sent();
    }

    private static async Task<string> PaidOut(Trade trade, string village)
    {
        Caller accountant = await trade.Accountant(village);
        string settlement = (await Trade.Settle(accountant, village)).Id("settlement");
        _ = (await (await trade.Officer()).Post($"/api/v1/settlements/{settlement}/approval")).Good;
        Answer payouts = (await accountant.Post($"/api/v1/settlements/{settlement}/payouts")).Good;
        return payouts["payouts"][0].GetProperty("payout").GetString()!;
    }

    private static async Task<(BoughtOrder Order, string Charge)> Paid(OnlineSeason season, Trade trade, string listing, long? amount = null)
    {
        BoughtOrder order = await Reserved(trade, listing);
        _ = (await trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "https://shop.example/back"))).Good;
        string charge = season.Stripe.Dashboard.Pay(season.Stripe.Dashboard.All("checkout.session")[^1], amount: amount);
        await season.Told();
        return (order, charge);
    }

    private static Task<BoughtOrder> Reserved(Trade trade, string listing)
    {
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["payment"] = "stripe";
        return trade.Order(form);
    }
}
