using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of orders.</summary>
internal sealed class OrderRow
{
    public OrderId OrderId { get; init; }

    public required string Number { get; init; }

    public LivestreamId? LivestreamId { get; init; }

    public required string Status { get; init; }

    public Fen ShippingFen { get; init; }

    public required string Gateway { get; init; }

    public Instant PlacedAt { get; init; }

    public Instant? PayBy { get; init; }

    public WrappedSecret Secret { get; init; }

    public required byte[] Details { get; init; }

    public Digest PhoneIndex { get; init; }

    public static OrderRow Of(Order order) => new()
    {
        OrderId = order.Id,
        Number = order.Number,
        LivestreamId = order.Livestream,
        Status = Names.Of(order.Status),
        ShippingFen = order.Shipping,
        Gateway = order.Gateway,
        PlacedAt = order.PlacedAt,
        PayBy = order.PayBy,
        Secret = order.Buyer.Secret,
        Details = order.Buyer.Details,
        PhoneIndex = order.Buyer.Phone,
    };

    public Order ToOrder(IReadOnlyList<OrderLine> lines) => new(
        OrderId, Number, LivestreamId, Names.Read<OrderStatus>(Status), lines, ShippingFen, Gateway, PlacedAt, PayBy, new SealedBuyer(Secret, Details, PhoneIndex));
}
