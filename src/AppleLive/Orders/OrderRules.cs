namespace AppleLive.Orders;

/// <summary>The rules of an order's deal: no clock, no store.</summary>
internal static class OrderRules
{
    public static Outcome<OrderStatus> Decide(OrderStatus status, OrderCommand command) => (status, command) switch
    {
        (OrderStatus.Reserved, OrderCommand.Confirm) => OrderStatus.Confirmed,
        (OrderStatus.Reserved, OrderCommand.Expire) => OrderStatus.Expired,
        (OrderStatus.Reserved or OrderStatus.Confirmed or OrderStatus.Amended, OrderCommand.Cancel) => OrderStatus.Cancelled,
        (OrderStatus.Confirmed or OrderStatus.Amended, OrderCommand.Amend) => OrderStatus.Amended,
        (OrderStatus.Confirmed or OrderStatus.Amended, OrderCommand.Complete) => OrderStatus.Completed,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(status)),
    };

    /// <summary>Whether the deal stands, so that it can be packed, paid and delivered.</summary>
    public static bool Stands(OrderStatus status) => status is OrderStatus.Confirmed or OrderStatus.Amended or OrderStatus.Completed;

    public static string NameOf(OrderStatus status) => status switch
    {
        OrderStatus.Reserved => "reserved",
        OrderStatus.Confirmed => "confirmed",
        OrderStatus.Amended => "amended",
        OrderStatus.Completed => "completed",
        OrderStatus.Expired => "expired",
        _ => "cancelled",
    };
}
