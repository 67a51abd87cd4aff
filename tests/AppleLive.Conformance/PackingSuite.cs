using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Shipping;

namespace AppleLive.Conformance;

/// <summary>What a village's liaison reads before he packs.</summary>
public abstract class PackingSuite : StorageSuite
{
    [Fact]
    public async Task A_villages_parcels_are_counted_and_listed_by_where_they_are_the_first_placed_first()
    {
        ListingId listing = await Season.ListingOf(boxes: 20);
        OrderId first = await Season.Placed(Order.Of(listing));
        OrderId packed = await Season.Packed(await Season.Placed(Order.Of(listing)), Season.Sanwan);
        OrderId second = await Season.Placed(Order.Of(listing, boxes: 2));
        OrderId sent = await Season.Sent(await Season.Placed(Order.Of(listing)), Season.Sanwan);
        await Season.Delivered(await Season.Placed(Order.Of(listing)), Season.Sanwan);
        await Season.Orders.CancelAsync(await Season.Placed(Order.Of(listing)), Season.Key(), Stop).Answer();
        await Season.Placed(Order.Of(listing).PaidFirst());
        await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1, Season.Guanjiawo)));

        (await Season.Read(unit => unit.Parcels.CountOpenAsync([Season.Sanwan.Id], Stop))).ShouldBe(new OpenParcels(2, 1, 1));
        (await Season.Read(unit => unit.Parcels.CountOpenAsync([Season.Sanwan.Id, Season.Guanjiawo.Id], Stop))).ShouldBe(new OpenParcels(3, 1, 1));
        (await Season.Read(unit => unit.Parcels.CountOpenAsync([], Stop))).ShouldBe(new OpenParcels(0, 0, 0));
        (await Open(ParcelState.Pending)).ShouldBe([first, second]);
        (await Open(ParcelState.Pending, limit: 1)).ShouldBe([first]);
        (await Open(ParcelState.Pending, after: first)).ShouldBe([second]);
        (await Open(ParcelState.Packed)).ShouldBe([packed]);
        (await Open(ParcelState.HandedOver)).ShouldBe([sent]);
    }

    [Fact]
    public async Task What_to_bring_is_all_that_is_to_be_packed_lot_by_lot()
    {
        LotId one = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10 * TestSeason.BoxGrams);
        LotId other = await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10 * TestSeason.BoxGrams);
        ListingId both = await Season.ListingOf((one, 5), (other, 5)), alone = await Season.ListingOf((one, 5));
        await Season.Placed(Order.Of(both, boxes: 4).And(alone, boxes: 1));
        await Season.Placed(Order.Of(both, boxes: 2));
        await Season.Packed(await Season.Placed(Order.Of(both)), Season.Sanwan);
        await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1, Season.Guanjiawo)));

        IReadOnlyList<BoxesToPack> boxes = await Season.Read(unit => unit.Parcels.ToPackAsync(Season.Sanwan.Id, Stop));

        boxes.Select(each => (each.Lot, each.Listing, each.Boxes)).ShouldBe([(one, both, 3L), (one, alone, 1L), (other, both, 3L)]);
        boxes.Select(each => each.Grower).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_parcel_is_found_by_its_id_and_an_order_by_its_number()
    {
        PlacedOrder placed = await Season.Place(Order.Of(await Season.ListingOf(boxes: 2))).Answer();
        OrderFile file = await Season.File(placed.Order);

        (await Season.Read(unit => unit.Parcels.FindAsync(file.Parcels[0].Id, Stop))).ShouldBe(file.Parcels[0]);
        (await Season.Read(unit => unit.Parcels.FindAsync(new ParcelId(Guid.CreateVersion7()), Stop))).ShouldBeNull();
        (await Season.Read(unit => unit.Orders.FindByNumberAsync(placed.Number, Stop)))!.Order.Id.ShouldBe(placed.Order);
        (await Season.Read(unit => unit.Orders.FindByNumberAsync("2026-999999", Stop))).ShouldBeNull();
    }

    private async Task<IReadOnlyList<OrderId>> Open(ParcelState state, OrderId? after = null, int limit = 10) =>
        [.. (await Season.Read(unit => unit.Orders.ListOpenAsync(Season.Sanwan.Id, state, after, limit, Stop))).Select(file => file.Order.Id)];
}
