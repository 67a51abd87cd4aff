using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Settlements;

namespace AppleLive.Conformance;

/// <summary>How far a lot has come, read for many lots at once.</summary>
public abstract class JourneySuite : StorageSuite
{
    [Fact]
    public async Task A_lot_is_followed_from_the_orchard_to_the_village()
    {
        TestVillage village = Season.Sanwan;
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(village), 100_000);
        (await JourneyOf(lot)).ShouldBe(Registered(lot, 100_000));

        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(98_000), Season.Officer, Season.Key(), Stop).Answer();
        (await JourneyOf(lot)).ShouldBe(Registered(lot, 100_000) with { InspectedGrams = 98_000 });

        await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, Season.Key(), Stop).Answer();
        LotJourney attested = Registered(lot, 100_000) with { InspectedGrams = 98_000, AttestedGrams = 98_000 };
        (await JourneyOf(lot)).ShouldBe(attested);

        ListingId listing = await Season.ListingOf((lot, 20));
        LotJourney listed = attested with { ListedGrams = 50_000 };
        (await JourneyOf(lot)).ShouldBe(listed);

        OrderId order = await Season.Paid(Order.Of(listing, boxes: 3));
        LotJourney sold = listed with { SoldBoxes = 3, SoldGrams = 7_500 };
        (await JourneyOf(lot)).ShouldBe(sold);

        await Season.Delivered(order, village);
        Season.ClaimWindowPasses();
        SettlementAnswer settlement = await Season.Settlements.CalculateAsync(new NewSettlement { Village = village.Code }, village.Accountant, Season.Key(), Stop).Answer();
        (await JourneyOf(lot)).ShouldBe(sold);

        await Season.Settlements.ApproveAsync(settlement.Settlement, Season.SecondOfficer, Season.Key(), Stop).Answer();
        LotJourney settled = sold with { Settled = new Fen(3 * (2_990 - 600)) };
        (await JourneyOf(lot)).ShouldBe(settled);

        PayoutId payout = (await Season.Payouts.PrepareAsync(settlement.Settlement, village.Accountant, Season.Key(), Stop).Answer()).Payouts.Single().Payout;
        (await JourneyOf(lot)).ShouldBe(settled);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, village.Accountant, Season.Key(), Stop).Answer();
        (await JourneyOf(lot)).ShouldBe(settled with { Paid = settled.Settled });
        await Season.Payouts.ReturnAsync(payout, village.Accountant, Season.Key(), Stop).Answer();
        (await JourneyOf(lot)).ShouldBe(settled);
    }

    [Fact]
    public async Task The_money_of_one_order_is_shared_among_the_growers_lots_to_the_fen()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        LotId gala = await Season.LotOf(grower, 10_000), red = await Season.LotOf(grower, 30_000);
        ListingId first = await Season.ListingOf((gala, 4));
        ListingId second = await Season.ListingOf(TestSeason.AListing((red, 12_000)) with { BoxGrams = 3_000, PriceFen = 3_331 });
        OrderId order = await Season.Paid(Order.Of(first, boxes: 1).And(second, boxes: 2));
        await Season.Delivered(order, Season.Sanwan);
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 101, Reason = "one bruised apple" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        Season.ClaimWindowPasses();
        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);

        IReadOnlyList<LotJourney> journeys = await JourneysOf(gala, red);

        journeys.Select(journey => journey.Lot).ShouldBe([gala, red], ignoreOrder: true);
        journeys.SumFen(journey => journey.Settled).ShouldBe(settlement.PayableFen);
        long ofGala = settlement.PayableFen.Value * 2_990 / (2_990 + (2 * 3_331));
        journeys.Single(journey => journey.Lot == gala).Settled.Value.ShouldBeInRange(ofGala, ofGala + 1);
    }

    [Fact]
    public async Task Boxes_of_a_cancelled_order_are_not_sold()
    {
        LotId lot = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10_000);
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf((lot, 4)), boxes: 2));
        (await JourneyOf(lot)).SoldBoxes.ShouldBe(2);

        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();

        (await JourneyOf(lot)).SoldBoxes.ShouldBe(0);
    }

    [Fact]
    public async Task Unknown_lots_have_no_journey() => (await JourneysOf(new LotId(Guid.CreateVersion7()))).ShouldBeEmpty();

    private static LotJourney Registered(LotId lot, long grams) => new(lot, grams, 0, 0, 0, 0, 0, Fen.Zero, Fen.Zero);

    private async Task<LotJourney> JourneyOf(LotId lot) => (await JourneysOf(lot)).ShouldHaveSingleItem();

    private Task<IReadOnlyList<LotJourney>> JourneysOf(params LotId[] lots) => Season.Read(unit => unit.Lots.JourneysAsync(lots, Stop));
}
