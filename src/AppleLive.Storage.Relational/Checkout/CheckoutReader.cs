using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Storage.Relational.Stores;

namespace AppleLive.Storage.Relational.Checkout;

/// <summary>Loads and locks what a batch needs: orders first, then the listings of both, each in id order, so that two lanes never wait for each other in a circle.</summary>
internal static class CheckoutReader
{
    public static async Task<CheckoutBook> ReadAsync(Session session, CheckoutNeeds needs, CancellationToken cancellationToken)
    {
        var book = new CheckoutBook();
        foreach (AcceptedKey key in await new IdempotencyStore(session).FindAllAsync(needs.Keys, cancellationToken)) book.Keys.Add(key.Key, key);
        foreach ((PersonId person, PersonKind kind) in await new PeopleStore(session).KindsAsync(needs.People, cancellationToken)) book.People.Add(person, kind);
        foreach (OrderFile file in await new OrderStore(session).FindAllAsync(needs.Orders, cancellationToken)) book.Orders.Add(file.Order.Id, file);

        HashSet<ListingId> listings = [.. needs.Listings, .. book.Orders.Values.SelectMany(file => file.Order.Lines).Select(line => line.Listing)];
        foreach (Listing listing in await new ListingStore(session).FindAllAsync(listings, cancellationToken)) book.Listings.Add(listing.Id, listing);
        foreach (Livestream livestream in await new LivestreamStore(session).FindAllAsync(needs.Livestreams, cancellationToken)) book.Livestreams.Add(livestream.Id, livestream);
        await CountBoughtAsync(session, needs, book, cancellationToken);
        book.Numbered = await session.ScalarAsync<long>($"select value from counters where name = 'orders'{session.ForUpdate}", null, cancellationToken);
        return book;
    }

    // Index orders_by_buyer. Only listings with a limit need counting.
    private static async Task CountBoughtAsync(Session session, CheckoutNeeds needs, CheckoutBook book, CancellationToken cancellationToken)
    {
        HashSet<Digest> buyers =
        [
            .. needs.Bought
                .Where(bought => book.Listings.TryGetValue(bought.Listing, out Listing? listing) && listing.PerBuyerBoxes is not null)
                .Select(bought => bought.Buyer),
        ];
        if (buyers.Count == 0) return;
        IReadOnlyList<BoughtRow> rows = await session.ListAsync<BoughtRow>(
            """
            select fill.listing_id, buyer.phone_index, sum(fill.boxes) as boxes
            from orders buyer join order_fills fill on fill.order_id = buyer.order_id
            where buyer.phone_index in @buyers and buyer.status not in ('cancelled', 'expired')
            group by fill.listing_id, buyer.phone_index
            """,
            new { buyers = buyers.Select(buyer => buyer.ToBytes()).ToArray() },
            cancellationToken);
        foreach (BoughtRow row in rows) book.Bought[(row.ListingId, row.PhoneIndex)] = row.Boxes;
    }

    private sealed class BoughtRow
    {
        public ListingId ListingId { get; init; }

        public Digest PhoneIndex { get; init; }

        public long Boxes { get; init; }
    }
}
