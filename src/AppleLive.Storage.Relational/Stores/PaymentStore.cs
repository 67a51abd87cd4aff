using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PaymentStore(Session session) : IPaymentStore
{
    public Task AddAsync(Payment payment, CancellationToken cancellationToken) => AddAllAsync([payment], cancellationToken);

    public Task AddRefundAsync(Refund refund, CancellationToken cancellationToken) => AddAllAsync([refund], cancellationToken);

    public Task SaveRefundAsync(Refund refund, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update refunds set state = @State, succeeded_at = @SucceededAt, handed_over_by = @HandedOverBy where refund_id = @RefundId", RefundRow.Of(refund), cancellationToken);

    public Task<OrderId?> OrderOfAsync(RefundId refund, CancellationToken cancellationToken) =>
        session.FindAsync<OrderId?>("select order_id from refunds where refund_id = @refund", new { refund }, cancellationToken);

    // Index parcels_by_village: order ids are time-ordered, so the newest order has the greatest id.
    public Task<IReadOnlyList<OrderId>> OrdersAsync(VillageId village, OrderMoney money, OrderSort sort, OrderId? after, int limit, CancellationToken cancellationToken)
    {
        bool down = sort is OrderSort.Newest or OrderSort.Greatest;
        // A total is added up from the lines: it stands nowhere, so that it can disagree with nothing.
        string by = sort is OrderSort.Greatest or OrderSort.Smallest ? TotalOf("placed") : "0";
        string last = sort is OrderSort.Greatest or OrderSort.Smallest ? $"(select {TotalOf("past")} from orders past where past.order_id = @after)" : "0";
        return session.ListAsync<OrderId>(
            $"""
            select order_id from (
                select parcel.order_id as order_id, {by} as rank from parcels parcel join orders placed on placed.order_id = parcel.order_id
                where parcel.village_id = @village and {Condition(money)}) found
            {(after is null ? "" : $"where (rank, order_id) {(down ? "<" : ">")} ({last}, @after)")}
            order by rank {(down ? "desc" : "asc")}, order_id {(down ? "desc" : "asc")} limit @limit
            """,
            new { village, after, limit },
            cancellationToken);
    }

    private static string TotalOf(string order) =>
        $"{order}.shipping_fen + (select coalesce(sum(fill.boxes * fill.price_fen), 0) from order_fills fill where fill.order_id = {order}.order_id)";

    public Task<int> CountAsync(VillageId village, OrderMoney money, int most, CancellationToken cancellationToken) =>
        session.ScalarAsync<int>(
            $"""
            select count(*) from (
                select 1 from parcels parcel join orders placed on placed.order_id = parcel.order_id
                where parcel.village_id = @village and {Condition(money)} limit @most) found
            """,
            new { village, most },
            cancellationToken);

    // Constraint order_number_is_one is the index.
    public Task<OrderId?> FindNumberAsync(string number, CancellationToken cancellationToken) =>
        session.FindAsync<OrderId?>("select order_id from orders where number = @number", new { number }, cancellationToken);

    // Indexes payment_once_for_an_order, refunds_by_order, refunds_due.
    private static string Condition(OrderMoney money) => money switch
    {
        OrderMoney.Awaited =>
            "placed.status in ('reserved', 'confirmed', 'amended') and not exists (select 1 from payments where payments.order_id = parcel.order_id)",
        OrderMoney.Paid => "exists (select 1 from payments where payments.order_id = parcel.order_id)",
        OrderMoney.Refunded => "exists (select 1 from refunds where refunds.order_id = parcel.order_id)",
        OrderMoney.RefundDue => "exists (select 1 from refunds where refunds.order_id = parcel.order_id and refunds.state = 'requested')",
        _ => "1 = 1",
    };

    public async Task AddAllAsync(IReadOnlyCollection<Payment> payments, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into payments (payment_id, order_id, provider, amount_fen, shipping_fen, reference, taken_by, taken_in, captured_at)
            values (@PaymentId, @OrderId, @Provider, @AmountFen, @ShippingFen, @Reference, @TakenBy, @TakenIn, @CapturedAt)
            """,
            payments.Select(PaymentRow.Of),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into payment_shares (payment_id, village_id, grower_id, amount_fen) values (@Id, @Village, @Grower, @Amount)",
            payments.SelectMany(payment => payment.Shares.Select(share => new { payment.Id, share.Village, share.Grower, share.Amount })),
            cancellationToken);
    }

    public async Task AddAllAsync(IReadOnlyCollection<Refund> refunds, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into refunds (refund_id, order_id, kind, amount_fen, shipping_fen, state, requested_at, succeeded_at, reason, handed_over_by)
            values (@RefundId, @OrderId, @Kind, @AmountFen, @ShippingFen, @State, @RequestedAt, @SucceededAt, @Reason, @HandedOverBy)
            """,
            refunds.Select(RefundRow.Of),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into refund_shares (refund_id, village_id, grower_id, amount_fen) values (@Id, @Village, @Grower, @Amount)",
            refunds.SelectMany(refund => refund.Shares.Select(share => new { refund.Id, share.Village, share.Grower, share.Amount })),
            cancellationToken);
    }
}
