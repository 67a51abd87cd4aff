using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>Loads orders as files: order, lines, parcels, payment and refunds, set-wise for any number of orders.</summary>
internal sealed class OrderStore(Session session) : IOrderStore
{
    public async Task<OrderFile?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        (await FindAllAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<Order> AsConfirmedAsync(Order order, CancellationToken cancellationToken)
    {
        IReadOnlyList<FillRow> first = await session.ListAsync<FillRow>(
            "select * from order_first_fills where order_id = @Id order by position, lot_id", new { order.Id }, cancellationToken);
        return first.Count == 0 ? order : order with { Lines = FillRow.ToLines(first) };
    }

    public async Task<IReadOnlyList<OrderFile>> FindAllAsync(IReadOnlyCollection<OrderId> ids, CancellationToken cancellationToken)
    {
        // SQLite takes 32,766 parameters in a statement; pieces keep far from it.
        var files = new List<OrderFile>(ids.Count);
        foreach (OrderId[] piece in ids.Chunk(1_000)) files.AddRange(await FindPieceAsync(piece, cancellationToken));
        return files;
    }

    private async Task<IReadOnlyList<OrderFile>> FindPieceAsync(OrderId[] ids, CancellationToken cancellationToken)
    {
        var parameters = new { ids = session.Ids(ids) };
        IReadOnlyList<OrderRow> orders = await session.ListAsync<OrderRow>(
            $"select * from orders where order_id in @ids order by order_id{session.ForUpdate}", parameters, cancellationToken);
        ILookup<OrderId, FillRow> fills = (await session.ListAsync<FillRow>(
            "select * from order_fills where order_id in @ids order by order_id, position, lot_id", parameters, cancellationToken)).ToLookup(row => row.OrderId);
        ILookup<OrderId, ParcelRow> parcels = (await session.ListAsync<ParcelRow>(
            "select * from parcels where order_id in @ids order by order_id, village_id", parameters, cancellationToken)).ToLookup(row => row.OrderId);
        Dictionary<OrderId, Payment> payments = (await PaymentsAsync(parameters, cancellationToken)).ToDictionary(payment => payment.Order);
        ILookup<OrderId, Refund> refunds = (await RefundsAsync(parameters, cancellationToken)).ToLookup(refund => refund.Order);
        return
        [
            .. orders.Select(order => new OrderFile(
                order.ToOrder(FillRow.ToLines(fills[order.OrderId])), [.. parcels[order.OrderId].Select(row => row.ToParcel())],
                payments.GetValueOrDefault(order.OrderId), [.. refunds[order.OrderId]])),
        ];
    }

    // Constraint order_number_is_one.
    public async Task<OrderFile?> FindByNumberAsync(string number, CancellationToken cancellationToken) =>
        await session.FindAsync<OrderId?>("select order_id from orders where number = @number", new { number }, cancellationToken) is { } id
            ? await FindAsync(id, cancellationToken)
            : null;

    // Index parcels_open: order ids are time-ordered, so the order placed first has the least id.
    public async Task<IReadOnlyList<OrderFile>> ListOpenAsync(
        VillageId village, ParcelState state, OrderId? after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<OrderId> ids = await session.ListAsync<OrderId>(
            $"""
            select parcel.order_id from parcels parcel join orders placed on placed.order_id = parcel.order_id
            where parcel.village_id = @village and parcel.state = @state and parcel.completed_at is null
              and placed.status in ('confirmed', 'amended', 'completed')
            {(after is null ? "" : "and parcel.order_id > @after")}
            order by parcel.order_id limit @limit
            """,
            new { village, state = Names.Of(state), after, limit },
            cancellationToken);
        return [.. (await FindAllAsync([.. ids], cancellationToken)).OrderBy(file => file.Order.Id)];
    }

    public Task SaveStatusAsync(OrderId id, OrderStatus status, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update orders set status = @status where order_id = @id", new { id, status = Names.Of(status) }, cancellationToken);

    // Index orders_to_expire.
    public Task<IReadOnlyList<OrderId>> OverdueAsync(Instant now, int limit, CancellationToken cancellationToken) =>
        session.ListAsync<OrderId>(
            "select order_id from orders where status = 'reserved' and pay_by <= @now order by pay_by limit @limit", new { now, limit }, cancellationToken);

    // The primary key of parcels: order ids are time-ordered, so the newest order has the greatest id.
    public async Task<IReadOnlyList<OrderFile>> ListAsync(VillageId village, OrderId? after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<OrderId> ids = await session.ListAsync<OrderId>(
            $"""
            select order_id from parcels where village_id = @village
            {(after is null ? "" : "and order_id < @after")}
            order by order_id desc limit @limit
            """,
            new { village, after, limit },
            cancellationToken);
        return [.. (await FindAllAsync([.. ids], cancellationToken)).OrderByDescending(file => file.Order.Id)];
    }

    // Index orders_by_livestream: order ids are time-ordered.
    public async Task<LivestreamSales> DuringAsync(LivestreamId livestream, int recent, CancellationToken cancellationToken)
    {
        IReadOnlyList<SoldRow> sold = await session.ListAsync<SoldRow>(
            """
            select count(distinct orders.order_id) as orders, cast(coalesce(sum(boxes), 0) as bigint) as boxes,
                   cast(coalesce(sum(boxes * price_fen), 0) as bigint) as goods
            from orders join order_fills fill on fill.order_id = orders.order_id
            where livestream_id = @livestream and status not in ('expired', 'cancelled')
            """,
            new { livestream },
            cancellationToken);
        IReadOnlyList<RecentRow> last = await session.ListAsync<RecentRow>(
            """
            select placed_at, (select cast(sum(boxes) as bigint) from order_fills fill where fill.order_id = orders.order_id) as boxes
            from orders where livestream_id = @livestream and status not in ('expired', 'cancelled')
            order by order_id desc limit @recent
            """,
            new { livestream, recent },
            cancellationToken);
        return new LivestreamSales(sold[0].Orders, sold[0].Boxes, sold[0].Goods, [.. last.Select(row => new RecentOrder(row.Boxes, row.PlacedAt))]);
    }

    private async Task<IEnumerable<Payment>> PaymentsAsync(object parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<PaymentRow> rows = await session.ListAsync<PaymentRow>(
            "select payments.*, payment_fees.fee_fen from payments left join payment_fees on payment_fees.payment_id = payments.payment_id where order_id in @ids",
            parameters,
            cancellationToken);
        if (rows.Count == 0) return [];
        ILookup<Guid, ShareRow> shares = (await session.ListAsync<ShareRow>(
            """
            select share.payment_id as owner, share.village_id, share.grower_id, share.amount_fen
            from payment_shares share join payments payment on payment.payment_id = share.payment_id
            where payment.order_id in @ids order by share.village_id, share.grower_id
            """,
            parameters, cancellationToken)).ToLookup(share => share.Owner);
        return rows.Select(row => row.ToPayment(ShareRow.ToShares(shares[row.PaymentId.Value])));
    }

    private async Task<IEnumerable<Refund>> RefundsAsync(object parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<RefundRow> rows = await session.ListAsync<RefundRow>(
            "select * from refunds where order_id in @ids order by refund_id", parameters, cancellationToken);
        if (rows.Count == 0) return [];
        ILookup<Guid, ShareRow> shares = (await session.ListAsync<ShareRow>(
            """
            select share.refund_id as owner, share.village_id, share.grower_id, share.amount_fen
            from refund_shares share join refunds refund on refund.refund_id = share.refund_id
            where refund.order_id in @ids order by share.village_id, share.grower_id
            """,
            parameters, cancellationToken)).ToLookup(share => share.Owner);
        return rows.Select(row => row.ToRefund(ShareRow.ToShares(shares[row.RefundId.Value])));
    }

    private sealed class SoldRow
    {
        public long Orders { get; init; }

        public long Boxes { get; init; }

        public Fen Goods { get; init; }
    }

    private sealed class RecentRow
    {
        public Instant PlacedAt { get; init; }

        public long Boxes { get; init; }
    }
}
