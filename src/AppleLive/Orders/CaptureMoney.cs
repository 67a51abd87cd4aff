using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>Books the money of an order, once and whole. A reserved order is confirmed by it.</summary>
internal sealed class CaptureMoney : CheckoutCommand<PaymentAnswer>
{
    public required OrderId Order { get; init; }

    public required PaymentId Payment { get; init; }

    public required string Provider { get; init; }

    public required Fen Amount { get; init; }

    public required byte[] Reference { get; init; }

    public required string ReferenceCommitment { get; init; }

    public required PersonId? TakenBy { get; init; }

    public required VillageId? TakenIn { get; init; }

    public required MasterKeys Keys { get; init; }

    public override string Name => "capture";

    public override void Need(CheckoutNeeds needs) => needs.Orders.Add(Order);

    protected override Outcome<PaymentAnswer> Decide(CheckoutTurn turn)
    {
        if (!turn.Book.Orders.TryGetValue(Order, out OrderFile? file)) return new Refusal(Refusals.NotFound);
        if (file.Payment is not null) return new Refusal(Refusals.AlreadyPaid);
        Order order = file.Order;
        if (order.Status is OrderStatus.Expired or OrderStatus.Cancelled) return new Refusal(Refusals.NotNow).With("state", order.StatusName);
        if (Amount != order.Total) return new Refusal(Refusals.AmountMismatch).With("dueFen", order.Total.Value);

        if (OrderRules.Decide(order.Status, OrderCommand.Confirm) is Outcome<OrderStatus>.Accepted { Value: var confirmed })
        {
            order = order with { Status = confirmed };
            (string lots, string buyer) = OrderRecords.Commitments(order, Keys);
            turn.Changes.Records.Add(OrderRecords.Confirmed(order, lots, buyer, turn.Now));
            turn.Happened("order.confirmed", Order);
        }

        var payment = new Payment(Payment, Order, Provider, order.GoodsShares(), order.Shipping, Reference, TakenBy, TakenIn, turn.Now);
        turn.Change(file with { Order = order, Payment = payment });
        turn.Changes.Payments.Add(payment);
        PublicRecord record = PaymentRecords.Captured(payment, ReferenceCommitment);
        turn.Changes.Records.Add(record);
        turn.Changes.Journal.Add((PaymentJournal.Captured(payment), record));
        turn.Happened("payment.captured", Order);
        return new PaymentAnswer(Payment, Order, "captured", payment.Amount);
    }
}
