using AppleLive.Money;
using AppleLive.Payments;

namespace AppleLive.Orders;

/// <summary>Cancels an order of which nothing is packed yet. Its boxes go back to their lots, its money is promised back.</summary>
internal sealed class CancelOrder : CheckoutCommand<OrderAnswer>
{
    public required OrderId Order { get; init; }

    public required RefundId Refund { get; init; }

    public override string Name => "cancel";

    public override void Need(CheckoutNeeds needs) => needs.Orders.Add(Order);

    protected override Outcome<OrderAnswer> Decide(CheckoutTurn turn)
    {
        if (!turn.Book.Orders.TryGetValue(Order, out OrderFile? file)) return new Refusal(Refusals.NotFound);
        if (OrderRules.Decide(file.Order.Status, OrderCommand.Cancel).IsRefused(out Refusal? why, out OrderStatus status)) return why;
        if (turn.CancelParcels(file).IsRefused(out Refusal? packed, out OrderFile? next)) return packed;

        bool recorded = file.Order.Status != OrderStatus.Reserved;
        Fen promised = file.Refundable;
        turn.Return(file.Order);
        next = next with { Order = next.Order with { Status = status } };
        turn.Change(turn.Promise(next, Refund, RefundKind.Cancelled, [.. next.Left.Where(share => share.Amount > Fen.Zero)]));
        if (recorded) turn.Changes.Records.Add(OrderRecords.Cancelled(next.Order, "buyer", turn.Now));
        turn.Happened("order.cancelled", Order);
        return new OrderAnswer(Order, next.Order.StatusName, next.Order.Total, promised, promised > Fen.Zero ? Refund : null);
    }
}
