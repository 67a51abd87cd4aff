using AppleLive.Ledger;
using AppleLive.Orders;
using AppleLive.Storage.Relational.Stores;

namespace AppleLive.Storage.Relational.Checkout;

/// <summary>Writes what a batch decided, statement by statement for the whole batch.</summary>
internal static class CheckoutWriter
{
    public static async Task WriteAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        await new PeopleStore(session).AddAllAsync(changes.People, cancellationToken);
        await MoveStockAsync(session, changes, cancellationToken);
        await PlaceAsync(session, changes, cancellationToken);
        await ChangeAsync(session, changes, cancellationToken);

        var payments = new PaymentStore(session);
        await payments.AddAllAsync(changes.Payments, cancellationToken);
        await payments.AddAllAsync(changes.Refunds, cancellationToken);
        await WriteDownAsync(session, changes, cancellationToken);
        await new Outbox(session).AddAllAsync(changes.Events, cancellationToken);
        await new IdempotencyStore(session).AddAllAsync(changes.Keys, cancellationToken);
    }

    private static async Task WriteDownAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> numbers = await new PublicRecords(session).AddAllAsync(changes.Records, cancellationToken);
        var sequences = new Dictionary<PublicRecord, long>(ReferenceEqualityComparer.Instance);
        foreach ((PublicRecord record, long number) in changes.Records.Zip(numbers)) sequences.Add(record, number);

        var journal = new Journal(session);
        foreach ((JournalTransaction transaction, PublicRecord? record) in changes.Journal)
            await journal.PostAsync(transaction with { Record = record is null ? null : sequences[record] }, cancellationToken);
    }

    private static async Task MoveStockAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "update allocations set sold_boxes = sold_boxes + @Boxes where listing_id = @Listing and lot_id = @Lot",
            changes.Stock.Where(move => move.Value != 0)
                .OrderBy(move => move.Key.Listing).ThenBy(move => move.Key.Lot)
                .Select(move => new { move.Key.Listing, move.Key.Lot, Boxes = move.Value }),
            cancellationToken);
        await session.ExecuteAsync(
            "update listings set sold_boxes = sold_boxes + @Boxes where listing_id = @Listing",
            changes.Stock.GroupBy(move => move.Key.Listing)
                .Select(moves => new { Listing = moves.Key, Boxes = moves.Sum(move => move.Value) })
                .Where(move => move.Boxes != 0)
                .OrderBy(move => move.Listing),
            cancellationToken);
    }

    private static async Task PlaceAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        if (changes.Placed.Count == 0) return;
        await session.ExecuteAsync(
            """
            insert into orders (order_id, number, livestream_id, status, shipping_fen, gateway, placed_at, pay_by, secret, details, phone_index)
            values (@OrderId, @Number, @LivestreamId, @Status, @ShippingFen, @Gateway, @PlacedAt, @PayBy, @Secret, @Details, @PhoneIndex)
            """,
            changes.Placed.Select(file => OrderRow.Of(file.Order)),
            cancellationToken);
        await AddFillsAsync(session, changes.Placed.Select(file => file.Order), cancellationToken);
        await session.ExecuteAsync(
            "insert into parcels (parcel_id, order_id, village_id, state) values (@ParcelId, @OrderId, @VillageId, @State)",
            changes.Placed.SelectMany(file => file.Parcels).Select(ParcelRow.Of),
            cancellationToken);
        await session.ExecuteAsync("update counters set value = value + @Numbered where name = 'orders'", new { changes.Numbered }, cancellationToken);
    }

    private static async Task ChangeAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        if (changes.Changed.Count == 0) return;
        List<OrderFile> files = [.. changes.Changed.Values.OrderBy(file => file.Order.Id)];
        await session.ExecuteAsync("update orders set status = @Status where order_id = @OrderId", files.Select(file => OrderRow.Of(file.Order)), cancellationToken);
        // The lines as they now stand replace those before; what was agreed first stands in the public records, and what
        // filled it is kept to open their commitments.
        await session.ExecuteAsync(
            """
            insert into order_first_fills (order_id, listing_id, lot_id, position, village_id, grower_id, price_fen, boxes)
            select order_id, listing_id, lot_id, position, village_id, grower_id, price_fen, boxes from order_fills where order_id = @Id
            on conflict do nothing
            """,
            files.Where(file => file.Order.Status == OrderStatus.Amended).Select(file => new { file.Order.Id }),
            cancellationToken);
        await session.ExecuteAsync("delete from order_fills where order_id = @Id", files.Select(file => new { file.Order.Id }), cancellationToken);
        await AddFillsAsync(session, files.Select(file => file.Order), cancellationToken);
        await new ParcelStore(session).SaveAllAsync(files.SelectMany(file => file.Parcels), cancellationToken);
    }

    private static Task AddFillsAsync(Session session, IEnumerable<Order> orders, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into order_fills (order_id, listing_id, lot_id, position, village_id, grower_id, price_fen, boxes)
            values (@OrderId, @ListingId, @LotId, @Position, @VillageId, @GrowerId, @PriceFen, @Boxes)
            """,
            orders.SelectMany(FillRow.Of),
            cancellationToken);
}
