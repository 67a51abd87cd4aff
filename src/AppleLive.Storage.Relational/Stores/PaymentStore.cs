using AppleLive.Orders;
using AppleLive.Payments;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PaymentStore(Session session) : IPaymentStore
{
    public Task AddAsync(Payment payment, CancellationToken cancellationToken) => AddAllAsync([payment], cancellationToken);

    public Task AddRefundAsync(Refund refund, CancellationToken cancellationToken) => AddAllAsync([refund], cancellationToken);

    public Task SaveRefundAsync(Refund refund, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update refunds set state = @State, succeeded_at = @SucceededAt where refund_id = @RefundId", RefundRow.Of(refund), cancellationToken);

    public Task<OrderId?> OrderOfAsync(RefundId refund, CancellationToken cancellationToken) =>
        session.FindAsync<OrderId?>("select order_id from refunds where refund_id = @refund", new { refund }, cancellationToken);

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
            insert into refunds (refund_id, order_id, kind, amount_fen, shipping_fen, state, requested_at, succeeded_at, reason)
            values (@RefundId, @OrderId, @Kind, @AmountFen, @ShippingFen, @State, @RequestedAt, @SucceededAt, @Reason)
            """,
            refunds.Select(RefundRow.Of),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into refund_shares (refund_id, village_id, grower_id, amount_fen) values (@Id, @Village, @Grower, @Amount)",
            refunds.SelectMany(refund => refund.Shares.Select(share => new { refund.Id, share.Village, share.Grower, share.Amount })),
            cancellationToken);
    }
}
