using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of payment_shares or refund_shares.</summary>
internal sealed class ShareRow
{
    public Guid Owner { get; init; }

    public VillageId VillageId { get; init; }

    public GrowerId GrowerId { get; init; }

    public Fen AmountFen { get; init; }

    public static IReadOnlyList<GrowerShare> ToShares(IEnumerable<ShareRow> rows) =>
        [.. rows.Select(row => new GrowerShare(row.VillageId, row.GrowerId, row.AmountFen))];
}

/// <summary>A row of payments.</summary>
internal sealed class PaymentRow
{
    public static readonly RowStatement<Payment> Insert = new Columns<Payment>()
        .Id("payment_id", payment => payment.Id.Value)
        .Id("order_id", payment => payment.Order.Value)
        .Text("provider", payment => payment.Provider)
        .Long("amount_fen", payment => payment.Amount.Value)
        .Long("shipping_fen", payment => payment.Shipping.Value)
        .Bytes("reference", payment => payment.Reference)
        .Id("taken_by", payment => payment.TakenBy?.Value)
        .Id("taken_in", payment => payment.TakenIn?.Value)
        .At("captured_at", payment => payment.CapturedAt)
        .InsertInto("payments");

    public PaymentId PaymentId { get; init; }

    public OrderId OrderId { get; init; }

    public required string Provider { get; init; }

    public Fen AmountFen { get; init; }

    public Fen ShippingFen { get; init; }

    public required byte[] Reference { get; init; }

    public PersonId? TakenBy { get; init; }

    public VillageId? TakenIn { get; init; }

    public Instant CapturedAt { get; init; }

    public Fen? FeeFen { get; init; }

    public Payment ToPayment(IReadOnlyList<GrowerShare> shares) =>
        new(PaymentId, OrderId, Provider, shares, ShippingFen, Reference, TakenBy, TakenIn, CapturedAt) { Fee = FeeFen };
}

/// <summary>A row of refunds.</summary>
internal sealed class RefundRow
{
    public static readonly RowStatement<Refund> Insert = new Columns<Refund>()
        .Id("refund_id", refund => refund.Id.Value)
        .Id("order_id", refund => refund.Order.Value)
        .Text("kind", refund => Names.Of(refund.Kind))
        .Long("amount_fen", refund => refund.Amount.Value)
        .Long("shipping_fen", refund => refund.Shipping.Value)
        .Text("state", refund => Names.Of(refund.State))
        .At("requested_at", refund => refund.RequestedAt)
        .At("succeeded_at", refund => refund.SucceededAt)
        .Bytes("reason", refund => refund.Reason)
        .Id("handed_over_by", refund => refund.HandedOverBy?.Value)
        .Text("provider", refund => refund.Provider)
        .Text("reference", refund => refund.Reference)
        .Long("holds", refund => refund.Holds)
        .InsertInto("refunds");

    public RefundId RefundId { get; init; }

    public OrderId OrderId { get; init; }

    public required string Kind { get; init; }

    public Fen AmountFen { get; init; }

    public Fen ShippingFen { get; init; }

    public required string State { get; init; }

    public Instant RequestedAt { get; init; }

    public Instant? SucceededAt { get; init; }

    public byte[]? Reason { get; init; }

    public PersonId? HandedOverBy { get; init; }

    public string? Provider { get; init; }

    public string? Reference { get; init; }

    public long? Holds { get; init; }

    public Refund ToRefund(IReadOnlyList<GrowerShare> shares) => new(
        RefundId, OrderId, Names.Read<RefundKind>(Kind), shares, ShippingFen, Names.Read<RefundState>(State),
        RequestedAt, SucceededAt, Reason)
    {
        HandedOverBy = HandedOverBy,
        Provider = Provider,
        Reference = Reference,
        Holds = Holds,
    };
}
