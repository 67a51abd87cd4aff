using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Settlements;

namespace AppleLive.Conformance;

/// <summary>A season from a grower's registration to his village's money, to the fen.</summary>
public abstract class SeasonSuite : StorageSuite
{
    [Fact]
    public async Task A_season_comes_out_to_the_fen()
    {
        TestVillage sanwan = Season.Sanwan, guanjiawo = Season.Guanjiawo;
        ListingId gala = await PublishedGala();
        LivestreamId livestream = await Season.LivestreamOf(gala);
        ListingId red = await Season.ListingOf(await RedGeneral());
        (await Season.Available(gala)).ShouldBe(40);
        (await Season.Available(red)).ShouldBe(3);

        OrderId two = await Season.Placed(Order.Of(gala, boxes: 2).During(livestream));
        OrderId both = await Season.Placed(Order.Of(gala).And(red, boxes: 2));
        OrderId cancelled = await Season.Placed(Order.Of(gala, boxes: 2));
        await Season.Orders.CancelAsync(cancelled, Season.Key(), Stop).Answer();
        (await Season.Available(gala)).ShouldBe(37);

        await Season.Paid(two);
        await Season.Paid(both, to: guanjiawo);
        await Season.Delivered(two, sanwan);
        await Season.Delivered(both, sanwan);
        await Season.Delivered(both, guanjiawo);
        await Refund(two, 500).Answer();
        (await Refund(two, 5_500).ShouldBeRefused(Refusals.MoreThanCaptured)).Details["refundableFen"].ShouldBe(5_480L);

        await Calculate(sanwan).ShouldBeRefused(Refusals.NothingToPay);
        Season.ClaimWindowPasses();
        SettlementAnswer settlement = await Calculate(sanwan).Answer();
        (settlement.GoodsFen, settlement.RefundsFen, settlement.FeesFen, settlement.PayableFen)
            .ShouldBe((new Fen(8_970), new Fen(500), new Fen(1_800), new Fen(6_670)));

        await Season.Settlements.ApproveAsync(settlement.Settlement, Season.SecondOfficer, Season.Key(), Stop).Answer();
        SettlementPayouts prepared = await Season.Payouts.PrepareAsync(settlement.Settlement, sanwan.Accountant, Season.Key(), Stop).Answer();
        PayoutAnswer payout = prepared.Payouts.ShouldHaveSingleItem();
        payout.AmountFen.ShouldBe(new Fen(6_670));
        await Season.Payouts.PayAsync(payout.Payout, new NewReference { Reference = "bank 1" }, sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Payouts.AcknowledgeAsync(payout.Payout, sanwan.Accountant, Season.Key(), Stop).Answer();
        (await Season.Totals(sanwan)).ShouldBe(Totals(sold: 8_970, refunded: 500, fees: 1_800, paidOut: 6_670));
        (await Season.Totals(sanwan)).Outstanding.ShouldBe(Fen.Zero);

        await Refund(two, 300).Answer();
        (await Calculate(sanwan).ShouldBeRefused(Refusals.NothingToPay)).Details["payableFen"].ShouldBe(-300L);
        (await Season.Totals(sanwan)).Outstanding.ShouldBe(new Fen(-300));
        (await Season.Totals(guanjiawo)).ShouldBe(Totals(sold: 7_002, refunded: 0, fees: 0, paidOut: 0));
        (await Season.File(two)).Order.Status.ShouldBe(OrderStatus.Completed);
        (await Season.Differences()).ShouldBeEmpty();
    }

    private static VillageTotals Totals(long sold, long refunded, long fees, long paidOut) => new(new Fen(sold), new Fen(refunded), new Fen(fees), new Fen(paidOut));

    private async Task<ListingId> PublishedGala()
    {
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 500_000);
        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(480_000), Season.Officer, Season.Key(), Stop).Answer();
        await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, Season.Key(), Stop).Answer();
        ListingId gala = await Season.DraftOf(TestSeason.AListing((lot, 100_000)));
        await Season.Listings.PublishAsync(gala, Season.Officer, Season.Key(), Stop).Answer();
        return gala;
    }

    private async Task<NewListing> RedGeneral()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Guanjiawo), 10_000);
        return TestSeason.AListing((lot, 10_000)) with { Title = "关家窝红将军", BoxGrams = 3_000, PriceFen = 3_501 };
    }

    private Task<Outcome<RefundAnswer>> Refund(OrderId order, long fen) =>
        Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = fen, Reason = "one bruised apple" }, Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<SettlementAnswer>> Calculate(TestVillage village) =>
        Season.Settlements.CalculateAsync(new NewSettlement { Village = village.Code }, village.Accountant, Season.Key(), Stop);
}
