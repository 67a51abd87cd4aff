using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests;

public sealed class SeasonOverHttpTests
{
    private const string Village = Trade.Village, Other = Trade.Other;

    [Fact]
    public async Task A_season_ends_to_the_fen()
    {
        using var host = new BusyHost();
        var trade = new Trade(host.Visitor());

        BoughtOrder order = await UntilDelivered(trade);
        await Settled(trade, order);
    }

    [Fact]
    public async Task A_season_ends_to_the_fen_though_the_host_was_stopped_before_the_money_came()
    {
        using var before = new BusyHost();
        BoughtOrder order = await UntilDelivered(new Trade(before.Visitor()));

        using RunningHost after = before.Restart();
        await Settled(new Trade(after.Visitor()), order);
    }

    private static async Task<BoughtOrder> UntilDelivered(Trade trade)
    {
        (string lot, string listing) = await Attested(trade);
        string livestream = await OnAir(trade, listing);
        BoughtOrder order = await OrderedOnce(trade, livestream, listing);
        BoughtOrder both = await OverTwoVillages(trade, lot, livestream, listing);

        await trade.Pay(Village, order);
        await trade.Pay(Other, both);
        Caller accountant = await trade.Accountant(Village);
        (await accountant.Post($"/api/v1/orders/{order.Id}/payments", Bodies.Payment(order.TotalFen))).ShouldBeRefusedAs("already-paid");
        (await (await trade.Liaison(Other)).Post($"/api/v1/orders/{order.Id}/packing")).ShouldBeRefusedAs("forbidden");
        await trade.Deliver(Village, order);
        await trade.Deliver(Village, both);
        await trade.Deliver(Other, both);
        (await trade.Holder(order).Post($"/api/v1/orders/{order.Id}/cancel")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await accountant.Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(500))).Number("amountFen").ShouldBe(500);
        (await accountant.Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(5_500))).ShouldBeRefusedAs("more-than-captured");
        return order;
    }

    private static async Task<(string Lot, string Listing)> Attested(Trade trade)
    {
        JsonObject form = Bodies.Grower(Village, await trade.Now());
        (await trade.Visitor.Post("/api/v1/growers", form)).ShouldBeRefusedAs("unauthorized");
        (await (await trade.Liaison(Other)).Post("/api/v1/growers", form)).ShouldBeRefusedAs("forbidden");
        string grower = await trade.Grower(Village);

        string lot = await trade.RegisteredLot(Village, grower, 500_000);
        Caller officer = await trade.Officer();
        _ = (await officer.Post($"/api/v1/lots/{lot}/attestation", Bodies.Inspection(480_000))).Good;
        (await officer.Post($"/api/v1/lots/{lot}/attestation/approval")).ShouldBeRefusedAs("second-person-required");
        _ = (await (await trade.SecondOfficer()).Post($"/api/v1/lots/{lot}/attestation/approval")).Good;

        (await officer.Post("/api/v1/listings", Bodies.Listing(lot, 900_000))).ShouldBeRefusedAs("more-than-attested");
        string listing = await trade.Listing(Bodies.Listing(lot, 100_000));
        (await trade.Available(listing)).ShouldBe(40);
        return (lot, listing);
    }

    private static async Task<string> OnAir(Trade trade, string listing)
    {
        Caller officer = await trade.Officer();
        var october = new DateTimeOffset(2026, 10, 15, 20, 0, 0, TimeSpan.FromHours(8));
        (await officer.Post("/api/v1/livestreams", Bodies.Livestream(october, listing))).ShouldBeRefusedAs("invalid");
        string livestream = (await officer.Post("/api/v1/livestreams", Bodies.Livestream((await trade.Now()).AddMinutes(5), listing))).Id("livestream");

        (await officer.Post($"/api/v1/livestreams/{livestream}/start")).ShouldBeRefusedAs("checklist-missing");
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/checklist", Bodies.Checklist())).Good;
        (await officer.Post($"/api/v1/livestreams/{livestream}/approval")).ShouldBeRefusedAs("second-person-required");
        _ = (await (await trade.SecondOfficer()).Post($"/api/v1/livestreams/{livestream}/approval")).Good;
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/start")).Good;
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/pin", Bodies.Text("listing", listing))).Good;
        return livestream;
    }

    private static async Task<BoughtOrder> OrderedOnce(Trade trade, string livestream, string listing)
    {
        JsonObject form = Bodies.Order(livestream, (listing, 2));
        string key = Guid.NewGuid().ToString();
        BoughtOrder order = await trade.Order(form, key);
        order.TotalFen.ShouldBe(5_980);

        (await trade.Order(form, key)).ShouldBe(order);
        (await trade.Visitor.Post("/api/v1/orders", Bodies.Order(livestream, (listing, 3)), key)).ShouldBeRefusedAs("idempotency-mismatch");
        (await trade.Visitor.Post("/api/v1/orders", form, "")).ShouldBeRefusedAs("idempotency-key");
        (await trade.Visitor.Post("/api/v1/orders", Bodies.Order(livestream, (listing, 20), (listing, 20)))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await trade.Available(listing)).ShouldBe(38);

        (await trade.Visitor.Get($"/api/v1/orders/{order.Id}")).ShouldBeRefusedAs("not-found");
        (await trade.Holder(order).Get($"/api/v1/orders/{order.Id}")).Number("totalFen").ShouldBe(5_980);
        return order;
    }

    private static async Task<BoughtOrder> OverTwoVillages(Trade trade, string lot, string livestream, string listing)
    {
        string otherGrower = await trade.Grower(Other, "13800138001");
        string otherLot = await trade.AttestedLot(Other, otherGrower, 10_000);
        JsonObject mixed = Bodies.Listing(lot, 2_500);
        mixed["allocations"]!.AsArray().Add(new JsonObject { ["lot"] = otherLot, ["grams"] = 2_500 });
        (await (await trade.Officer()).Post("/api/v1/listings", mixed)).ShouldBeRefusedAs("several-villages");

        string otherListing = await trade.Listing(Bodies.Listing(otherLot, 10_000, boxGrams: 3_000, priceFen: 3_501));
        (await trade.Visitor.Post("/api/v1/orders", Bodies.Order(null, (otherListing, 1)))).ShouldBeRefusedAs("not-on-sale");
        _ = (await (await trade.Officer()).Post($"/api/v1/listings/{otherListing}/sale")).Good;
        (await trade.Available(otherListing)).ShouldBe(3);

        BoughtOrder both = await trade.Order(Bodies.Order(livestream, (listing, 1), (otherListing, 2)));
        both.TotalFen.ShouldBe(2_990 + (2 * 3_501));
        BoughtOrder regretted = await trade.Order(Bodies.Order(livestream, (listing, 2)));
        _ = (await trade.Holder(regretted).Post($"/api/v1/orders/{regretted.Id}/cancel")).Good;
        (await trade.Available(listing)).ShouldBe(37);
        return both;
    }

    private static async Task Settled(Trade trade, BoughtOrder order)
    {
        Caller accountant = await trade.Accountant(Village);
        (await Trade.Settle(accountant, Village)).ShouldBeRefusedAs("nothing-to-pay");
        await trade.Wait("P4D");
        (await Trade.Settle(await trade.Accountant(Other), Village)).ShouldBeRefusedAs("forbidden");
        Answer settlement = await Trade.Settle(accountant, Village);
        new[] { "goodsFen", "refundsFen", "feesFen", "payableFen" }.Select(settlement.Number).ShouldBe([8_970, 500, 1_800, 6_670]);

        string id = settlement.Id("settlement");
        (await accountant.Post($"/api/v1/settlements/{id}/payouts")).ShouldBeRefusedAs("not-approved");
        (await accountant.Post($"/api/v1/settlements/{id}/approval")).ShouldBeRefusedAs("second-person-required");
        _ = (await (await trade.SecondOfficer()).Post($"/api/v1/settlements/{id}/approval")).Good;
        string payout = OnlyPayout(await accountant.Post($"/api/v1/settlements/{id}/payouts"));
        OnlyPayout(await accountant.Post($"/api/v1/settlements/{id}/payouts")).ShouldBe(payout);
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/paid", Bodies.Text("reference", "bank 1"))).Good;
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/acknowledgement")).Good;
        (await trade.Totals(Village)).ShouldBe([8_970, 500, 1_800, 6_670, 0]);

        _ = (await accountant.Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(300, "late complaint, goodwill"))).Good;
        (await Trade.Settle(accountant, Village)).ShouldBeRefusedAs("nothing-to-pay");
        (await trade.Totals(Village)).ShouldBe([8_970, 800, 1_800, 6_670, -300]);
    }

    private static string OnlyPayout(Answer answer)
    {
        JsonElement payout = answer["payouts"].EnumerateArray().ShouldHaveSingleItem();
        payout.GetProperty("amountFen").GetInt64().ShouldBe(6_670);
        return payout.GetProperty("payout").GetString()!;
    }
}
