using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PaymentStore(Session session) : IPaymentStore
{
    private static readonly RowStatement<(Guid Owner, GrowerShare Share)> InsertPaymentShares = Shares("payment_id").InsertInto("payment_shares");
    private static readonly RowStatement<(Guid Owner, GrowerShare Share)> InsertRefundShares = Shares("refund_id").InsertInto("refund_shares");

    public Task AddAsync(Payment payment, CancellationToken cancellationToken) => AddAllAsync([payment], cancellationToken);

    public Task AddRefundAsync(Refund refund, CancellationToken cancellationToken) => AddAllAsync([refund], cancellationToken);

    public Task SaveRefundAsync(Refund refund, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update refunds set state = @State, succeeded_at = @SucceededAt, handed_over_by = @HandedOverBy, reference = @Reference where refund_id = @Id",
            new { refund.Id, State = Names.Of(refund.State), refund.SucceededAt, refund.HandedOverBy, refund.Reference },
            cancellationToken);

    public Task<OrderId?> OrderOfAsync(RefundId refund, CancellationToken cancellationToken) =>
        session.FindAsync<OrderId?>("select order_id from refunds where refund_id = @refund", new { refund }, cancellationToken);

    // The primary key of parcels: order ids are time-ordered, so the newest order has the greatest id.
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
        OrderMoney.RefundDue => "exists (select 1 from refunds where refunds.order_id = parcel.order_id and refunds.state = 'requested' and refunds.provider is null)",
        _ => "1 = 1",
    };

    public async Task AddAllAsync(IReadOnlyCollection<Payment> payments, CancellationToken cancellationToken)
    {
        await session.WriteAsync(PaymentRow.Insert, payments, cancellationToken);
        await session.WriteAsync(
            InsertPaymentShares, [.. payments.SelectMany(payment => payment.Shares.Select(share => (payment.Id.Value, share)))], cancellationToken);
    }

    public async Task AddAllAsync(IReadOnlyCollection<Refund> refunds, CancellationToken cancellationToken)
    {
        await session.WriteAsync(RefundRow.Insert, refunds, cancellationToken);
        await session.WriteAsync(
            InsertRefundShares, [.. refunds.SelectMany(refund => refund.Shares.Select(share => (refund.Id.Value, share)))], cancellationToken);
    }

    private static Columns<(Guid Owner, GrowerShare Share)> Shares(string owner) => new Columns<(Guid Owner, GrowerShare Share)>()
        .Id(owner, owned => owned.Owner)
        .Id("village_id", owned => owned.Share.Village.Value)
        .Id("grower_id", owned => owned.Share.Grower.Value)
        .Long("amount_fen", owned => owned.Share.Amount.Value);
}
