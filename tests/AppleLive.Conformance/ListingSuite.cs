using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>What officers look up while they assemble listings and plan livestreams.</summary>
public abstract class ListingSuite : StorageSuite
{
    [Fact]
    public async Task Listings_are_found_by_state_and_village_page_by_page()
    {
        ListingId[] drafts = [await Draft(Season.Sanwan), await Draft(Season.Guanjiawo), await Draft(Season.Sanwan)];
        ListingId onSale = await Season.ListingOf(boxes: 2);

        (await Ids(ListingState.Draft, null, null, 2)).ShouldBe([drafts[2], drafts[1]]);
        (await Ids(ListingState.Draft, null, drafts[1], 2)).ShouldBe([drafts[0]]);
        (await Ids(ListingState.Draft, Season.Sanwan, null, 10)).ShouldBe([drafts[2], drafts[0]]);
        (await Ids(ListingState.OnSale, null, null, 10)).ShouldBe([onSale]);
        (await Season.Read(unit => unit.Listings.CountAsync(null, Stop)))
            .ShouldBe(new Dictionary<ListingState, long> { [ListingState.Draft] = 3, [ListingState.OnSale] = 1 }, ignoreOrder: true);
        (await Season.Read(unit => unit.Listings.CountAsync(Season.Guanjiawo.Id, Stop))).ShouldBe(new Dictionary<ListingState, long> { [ListingState.Draft] = 1 });
    }

    [Fact]
    public async Task A_listing_remembers_its_prices()
    {
        ListingId listing = await Season.ListingOf(boxes: 1);
        Season.Clock.AdvanceMinutes(5);
        await Season.Listings.RepriceAsync(listing, new NewPrice { PriceFen = 2_500 }, Season.SecondOfficer, Season.Key(), Stop).Answer();
        await Season.Listings.RepriceAsync(listing, new NewPrice { PriceFen = 2_500 }, Season.Officer, Season.Key(), Stop).Answer();

        (await Season.Read(unit => unit.Listings.PricesAsync(listing, Stop))).ShouldBe(
        [
            new ListingPrice(new Fen(TestSeason.PriceFen), Season.Officer.Person, TestSeason.Opening),
            new ListingPrice(new Fen(2_500), Season.SecondOfficer.Person, TestSeason.Opening + Duration.FromMinutes(5)),
        ]);
    }

    [Fact]
    public async Task Lots_that_may_still_be_listed_are_found_with_what_is_left()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        LotId partly = await Season.LotOf(grower, 10_000), used = await Season.LotOf(grower, 5_000), free = await Season.LotOf(grower, 7_000);
        await Season.RegisteredLotOf(grower, 9_000);
        LotId elsewhere = await Season.LotOf(await Season.GrowerIn(Season.Houwan), 4_000);
        await Season.DraftOf(TestSeason.AListing((partly, 7_500), (used, 5_000)));

        (await Available(Season.Sanwan, null, 10)).ShouldBe([(free, 7_000), (partly, 2_500)]);
        (await Available(Season.Sanwan, free, 10)).ShouldBe([(partly, 2_500)]);
        (await Available(Season.Houwan, null, 10)).ShouldBe([(elsewhere, 4_000)]);
        (await Season.Read(unit => unit.Lots.AvailableByVillageAsync(Stop))).ShouldBe(
            [new AvailableHarvest(Season.Sanwan.Id, 2, 9_500), new AvailableHarvest(Season.Houwan.Id, 1, 4_000)], ignoreOrder: true);
    }

    [Fact]
    public async Task Livestreams_are_found_by_month_and_while_they_are_not_over()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        LivestreamId later = await Planned(listing, days: 6), sooner = await Planned(listing, days: 3), cancelled = await Planned(listing, days: 4);
        LivestreamId postponed = await Planned(listing, days: 5);
        await Season.Livestreams.CancelAsync(cancelled, Season.Officer, Season.Key(), Stop).Answer();
        await Season.Livestreams.PostponeAsync(postponed, Season.Officer, Season.Key(), Stop).Answer();
        LivestreamId live = await Season.LivestreamOf(listing);

        Instant first = Instant.FromUtc(2026, 8, 31, 16, 0);
        (await Season.Read(unit => unit.Livestreams.BetweenAsync(first, first + Duration.FromDays(30), Stop))).Select(each => each.Id)
            .ShouldBe([live, sooner, cancelled, postponed, later]);
        (await Season.Read(unit => unit.Livestreams.BetweenAsync(first + Duration.FromDays(30), first + Duration.FromDays(60), Stop))).ShouldBeEmpty();
        (await Season.Read(unit => unit.Livestreams.OpenAsync(Stop))).Select(each => each.Id).ShouldBe([live, sooner, postponed, later]);
    }

    [Fact]
    public async Task What_a_livestream_sells_is_added_up_without_what_was_cancelled()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        LivestreamId livestream = await Season.LivestreamOf(listing);
        await Season.Placed(Order.Of(listing, boxes: 2).During(livestream));
        OrderId cancelled = await Season.Placed(Order.Of(listing, boxes: 4).During(livestream));
        Season.Clock.AdvanceMinutes(1);
        await Season.Placed(Order.Of(listing, boxes: 3).During(livestream).For("13900000077"));
        await Season.Placed(Order.Of(listing, boxes: 1));
        await Season.Orders.CancelAsync(cancelled, Season.Key(), Stop).Answer();

        LivestreamSales sales = await Season.Read(unit => unit.Orders.DuringAsync(livestream, 10, Stop));

        (sales.Orders, sales.Boxes, sales.Goods).ShouldBe((2, 5, new Fen(5 * TestSeason.PriceFen)));
        sales.Recent.ShouldBe([new RecentOrder(3, TestSeason.Opening + Duration.FromMinutes(1)), new RecentOrder(2, TestSeason.Opening)]);
        (await Season.Read(unit => unit.Orders.DuringAsync(livestream, 1, Stop))).Recent.Count.ShouldBe(1);
    }

    private async Task<ListingId> Draft(TestVillage village) =>
        await Season.DraftOf(TestSeason.AListing((await Season.LotOf(await Season.GrowerIn(village), 5_000), 5_000)));

    private async Task<LivestreamId> Planned(ListingId listing, int days)
    {
        NewLivestream input = Season.ALivestream(listing);
        return (await Season.Livestreams.ScheduleAsync(
            input with { StartsAt = input.StartsAt!.Value.PlusDays(days), EndsAt = input.EndsAt!.Value.PlusDays(days) }, Season.Officer, Season.Key(), Stop).Answer()).Livestream;
    }

    private async Task<ListingId[]> Ids(ListingState state, TestVillage? village, ListingId? after, int limit) =>
        [.. (await Season.Read(unit => unit.Listings.ListAsync(state, village?.Id, after, limit, Stop))).Select(listing => listing.Id)];

    private async Task<(LotId, long)[]> Available(TestVillage village, LotId? after, int limit) =>
        [.. (await Season.Read(unit => unit.Lots.ListAvailableAsync(village.Id, after, limit, Stop))).Select(lot => (lot.Id, lot.AvailableGrams))];
}
