using AppleLive.Ledger;
using AppleLive.Orders;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Storage.Relational.Stores;

namespace AppleLive.Storage.Relational.Checkout;

/// <summary>Writes what a batch decided: each statement once, for all rows of the batch.</summary>
internal static class CheckoutWriter
{
    // The lines as they now stand replace those before; what was agreed first stands in the public records, and what
    // filled it is kept to open their commitments.
    private static readonly RowStatement<Order> KeepFirstFills = new Columns<Order>()
        .Id("order_id", order => order.Id.Value)
        .Run(
            $"""
            insert into order_first_fills (order_id, listing_id, lot_id, position, village_id, grower_id, price_fen, boxes)
            select fill.order_id, fill.listing_id, fill.lot_id, fill.position, fill.village_id, fill.grower_id, fill.price_fen, fill.boxes
            from order_fills fill join {RowStatement<Order>.Rows} given on given.order_id = fill.order_id
            where true on conflict do nothing
            """);

    private static readonly RowStatement<Order> DropFills = new Columns<Order>()
        .Id("order_id", order => order.Id.Value)
        .Run($"delete from order_fills where order_id in (select order_id from {RowStatement<Order>.Rows} given)");

    private static readonly RowStatement<long> CountOrders = new Columns<long>()
        .Long("numbered", numbered => numbered)
        .Run($"update counters set value = counters.value + given.numbered from {RowStatement<long>.Rows} given where counters.name = 'orders'");

    public static async Task WriteAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        await new PeopleStore(session).AddAllAsync(changes.People, cancellationToken);
        await MoveStockAsync(session, changes, cancellationToken);
        await PlaceAsync(session, changes, cancellationToken);
        await ChangeAsync(session, changes, cancellationToken);

        var payments = new PaymentStore(session);
        await payments.AddAllAsync(changes.Payments, cancellationToken);
        await payments.AddAllAsync(changes.Refunds, cancellationToken);
        await new IdempotencyStore(session).AddAllAsync(changes.Keys, cancellationToken);
        await new Outbox(session).AddAllAsync(changes.Events, cancellationToken);
        // Last, since the books are locked from here to the commit.
        await WriteDownAsync(session, changes, cancellationToken);
    }

    private static async Task WriteDownAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> numbers = await new PublicRecords(session).AddAllAsync(changes.Records, cancellationToken);
        var sequences = new Dictionary<PublicRecord, long>(ReferenceEqualityComparer.Instance);
        foreach ((PublicRecord record, long number) in changes.Records.Zip(numbers)) sequences.Add(record, number);
        await new Journal(session).PostAllAsync(
            [.. changes.Journal.Select(posted => posted.Transaction with { Record = posted.Record is null ? null : sequences[posted.Record] })], cancellationToken);
    }

    private static async Task MoveStockAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        StockMove[] lots =
        [
            .. changes.Stock.Where(move => move.Value != 0)
                .OrderBy(move => move.Key.Listing).ThenBy(move => move.Key.Lot)
                .Select(move => new StockMove(move.Key.Listing.Value, move.Key.Lot.Value, move.Value)),
        ];
        await session.WriteAsync(StockMove.OfLots, lots, cancellationToken);
        await session.WriteAsync(
            StockMove.OfListings,
            [
                .. lots.GroupBy(move => move.Listing)
                    .Select(moves => new StockMove(moves.Key, default, moves.Sum(move => move.Boxes)))
                    .Where(move => move.Boxes != 0),
            ],
            cancellationToken);
    }

    private static async Task PlaceAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        if (changes.Placed.Count == 0) return;
        Order[] orders = [.. changes.Placed.Select(file => file.Order)];
        await session.WriteAsync(OrderRow.Insert, orders, cancellationToken);
        await session.WriteAsync(FillRow.Insert, [.. orders.SelectMany(FillRow.Of)], cancellationToken);
        await new ParcelStore(session).AddAllAsync([.. changes.Placed.SelectMany(file => file.Parcels)], cancellationToken);
        await session.WriteAsync(CountOrders, [changes.Numbered], cancellationToken);
    }

    private static async Task ChangeAsync(Session session, CheckoutChanges changes, CancellationToken cancellationToken)
    {
        if (changes.Changed.Count == 0) return;
        OrderFile[] files = [.. changes.Changed.Values.OrderBy(file => file.Order.Id)];
        Order[] orders = [.. files.Select(file => file.Order)];
        await session.WriteAsync(OrderRow.UpdateStatus, orders, cancellationToken);
        await session.WriteAsync(KeepFirstFills, [.. orders.Where(order => changes.Amended.Contains(order.Id))], cancellationToken);
        await session.WriteAsync(DropFills, orders, cancellationToken);
        await session.WriteAsync(FillRow.Insert, [.. orders.SelectMany(FillRow.Of)], cancellationToken);
        await new ParcelStore(session).SaveAllAsync([.. files.SelectMany(file => file.Parcels)], cancellationToken);
    }
}
