using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Storage.Relational.Stores;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Checkout;

/// <summary>
/// Loads and locks what a batch needs: orders first, then the listings of both, each in id order, so that two lanes never wait
/// for each other in a circle. What a batch does not need is not asked for.
/// </summary>
internal static class CheckoutReader
{
    private static readonly RowQuery<ListingId, Listing> Listings = Ask.ById<ListingId, Listing>(
        $"""
        select listing_id, village_id, title, description, box_grams, price_fen, per_buyer_boxes, state, created_by, created_at
        from listings where listing_id {RowQuery<ListingId, Listing>.Given} order by listing_id{RowQuery<ListingId, Listing>.Locked}
        """,
        static row => new Listing(
            ListingId.From(row.Id(0)), VillageId.From(row.Id(1)), row.Text(2), row.Text(3), row.Long(4), new Fen(row.Long(5)),
            row.IsNull(6) ? null : row.Long(6), Names.Read<ListingState>(row.Text(7)), [], PersonId.From(row.Id(8)), Instant.FromUnixTimeMilliseconds(row.Long(9))));

    private static readonly RowQuery<ListingId, (ListingId Listing, Allocation Allocation)> Allocations = Ask.ById<ListingId, (ListingId, Allocation)>(
        $"""
        select listing_id, lot_id, grower_id, grams, boxes, sold_boxes from allocations
        where listing_id {RowQuery<ListingId, Allocation>.Given} order by listing_id, lot_id{RowQuery<ListingId, Allocation>.Locked}
        """,
        static row => (ListingId.From(row.Id(0)), new Allocation(LotId.From(row.Id(1)), GrowerId.From(row.Id(2)), row.Long(3), row.Long(4), row.Long(5))));

    // Index orders_by_buyer.
    private static readonly RowQuery<Digest, (ListingId Listing, Digest Buyer, long Boxes)> Bought = Ask.ByDigest(
        $"""
        select fill.listing_id, buyer.phone_index, cast(sum(fill.boxes) as bigint)
        from orders buyer join order_fills fill on fill.order_id = buyer.order_id
        where buyer.phone_index {RowQuery<Digest, long>.Given} and buyer.status not in ('cancelled', 'expired')
        group by fill.listing_id, buyer.phone_index
        """,
        static row => (ListingId.From(row.Id(0)), Digest.From(row.Bytes(1)), row.Long(2)));

    private static readonly RowQuery<bool, long> Numbered = Ask.Once($"select value from counters where name = 'orders'{RowQuery<bool, long>.Locked}", static row => row.Long(0));

    public static async Task<CheckoutBook> ReadAsync(Session session, CheckoutNeeds needs, CancellationToken cancellationToken)
    {
        var book = new CheckoutBook();
        session.Ask(IdempotencyStore.Find, needs.Keys, key => book.Keys.Add(key.Key, key));
        session.Ask(PeopleStore.Kinds, needs.People, known => book.People.Add(known.Person, known.Kind));
        if (needs.Orders.Count > 0)
        {
            foreach (OrderFile file in await new OrderStore(session).FindAllAsync(needs.Orders, cancellationToken)) book.Orders.Add(file.Order.Id, file);
        }

        ListingId[] listings = [.. needs.Listings.Concat(book.Orders.Values.SelectMany(file => file.Order.Lines).Select(line => line.Listing)).Distinct().Order()];
        var allocations = new List<(ListingId Listing, Allocation Allocation)>();
        session.Ask(Listings, listings, listing => book.Listings.Add(listing.Id, listing));
        session.Ask(Allocations, listings, allocations.Add);
        // Whoever waits for the listings here waits before he numbers orders, and sees what was bought meanwhile.
        session.Ask(Numbered, [true], numbered => book.Numbered = numbered);
        await session.FinishAsync(cancellationToken);
        foreach (IGrouping<ListingId, Allocation> of in allocations.GroupBy(one => one.Listing, one => one.Allocation))
            book.Listings[of.Key] = book.Listings[of.Key] with { Allocations = [.. of] };

        session.Ask(Bought, BuyersToCount(needs, book), bought => book.Bought[(bought.Listing, bought.Buyer)] = bought.Boxes);
        foreach (Livestream livestream in await new LivestreamStore(session).FindAllAsync(needs.Livestreams, cancellationToken)) book.Livestreams.Add(livestream.Id, livestream);
        await session.FinishAsync(cancellationToken);
        return book;
    }

    // Only listings with a limit need counting.
    private static HashSet<Digest> BuyersToCount(CheckoutNeeds needs, CheckoutBook book) =>
    [
        .. needs.Bought
            .Where(bought => book.Listings.TryGetValue(bought.Listing, out Listing? listing) && listing.PerBuyerBoxes is not null)
            .Select(bought => bought.Buyer),
    ];
}
