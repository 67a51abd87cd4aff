using AppleLive.Money;

namespace AppleLive.Orders;

/// <summary>Lets a reservation go whose time to pay is over. Harmless to repeat.</summary>
internal sealed class ExpireOrder : CheckoutCommand<OrderAnswer>
{
    public required OrderId Order { get; init; }

    public override string Name => "expire";

    public override void Need(CheckoutNeeds needs) => needs.Orders.Add(Order);

    protected override Outcome<OrderAnswer> Decide(CheckoutTurn turn)
    {
        if (!turn.Book.Orders.TryGetValue(Order, out OrderFile? file)) return new Refusal(Refusals.NotFound);
        if (file.Order.PayBy is not { } payBy || turn.Now < payBy) return new Refusal(Refusals.TooEarly);
        if (OrderRules.Decide(file.Order.Status, OrderCommand.Expire).IsRefused(out Refusal? why, out OrderStatus status)) return why;
        if (turn.CancelParcels(file).IsRefused(out Refusal? packed, out OrderFile? next)) return packed;

        turn.Return(file.Order);
        next = next with { Order = next.Order with { Status = status } };
        turn.Change(next);
        turn.Happened("order.expired", Order);
        return new OrderAnswer(Order, next.Order.StatusName, next.Order.Total, Fen.Zero, null);
    }
}
