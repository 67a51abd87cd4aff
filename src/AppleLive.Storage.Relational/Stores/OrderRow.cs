using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.Storage.Relational.Rows;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of orders.</summary>
internal sealed class OrderRow
{
    public static readonly RowStatement<Order> Insert = new Columns<Order>()
        .Id("order_id", order => order.Id.Value)
        .Text("number", order => order.Number)
        .Id("livestream_id", order => order.Livestream?.Value)
        .Text("status", order => Names.Of(order.Status))
        .Long("shipping_fen", order => order.Shipping.Value)
        .Text("gateway", order => order.Gateway)
        .At("placed_at", order => order.PlacedAt)
        .At("pay_by", order => order.PayBy)
        .Bytes("secret", order => order.Buyer.Secret.Bytes.ToArray())
        .Bytes("details", order => order.Buyer.Details)
        .Bytes("phone_index", order => order.Buyer.Phone.ToBytes())
        .InsertInto("orders");

    public static readonly RowStatement<Order> UpdateStatus = new Columns<Order>()
        .Id("order_id", order => order.Id.Value)
        .Text("status", order => Names.Of(order.Status))
        .Run($"update orders set status = given.status from {RowStatement<Order>.Rows} given where orders.order_id = given.order_id");

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

    public Order ToOrder(IReadOnlyList<OrderLine> lines) => new(
        OrderId, Number, LivestreamId, Names.Read<OrderStatus>(Status), lines, ShippingFen, Gateway, PlacedAt, PayBy, new SealedBuyer(Secret, Details, PhoneIndex));
}
