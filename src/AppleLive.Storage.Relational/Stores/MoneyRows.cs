using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
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
    public PaymentId PaymentId { get; init; }

    public OrderId OrderId { get; init; }

    public required string Provider { get; init; }

    public Fen AmountFen { get; init; }

    public Fen ShippingFen { get; init; }

    public required byte[] Reference { get; init; }

    public PersonId? TakenBy { get; init; }

    public VillageId? TakenIn { get; init; }

    public Instant CapturedAt { get; init; }

    public static PaymentRow Of(Payment payment) => new()
    {
        PaymentId = payment.Id,
        OrderId = payment.Order,
        Provider = payment.Provider,
        AmountFen = payment.Amount,
        ShippingFen = payment.Shipping,
        Reference = payment.Reference,
        TakenBy = payment.TakenBy,
        TakenIn = payment.TakenIn,
        CapturedAt = payment.CapturedAt,
    };

    public Payment ToPayment(IReadOnlyList<GrowerShare> shares) =>
        new(PaymentId, OrderId, Provider, shares, ShippingFen, Reference, TakenBy, TakenIn, CapturedAt);
}

/// <summary>A row of refunds.</summary>
internal sealed class RefundRow
{
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

    public static RefundRow Of(Refund refund) => new()
    {
        RefundId = refund.Id,
        OrderId = refund.Order,
        Kind = Names.Of(refund.Kind),
        AmountFen = refund.Amount,
        ShippingFen = refund.Shipping,
        State = Names.Of(refund.State),
        RequestedAt = refund.RequestedAt,
        SucceededAt = refund.SucceededAt,
        Reason = refund.Reason,
        HandedOverBy = refund.HandedOverBy,
    };

    public Refund ToRefund(IReadOnlyList<GrowerShare> shares) => new(
        RefundId, OrderId, Names.Read<RefundKind>(Kind), shares, ShippingFen, Names.Read<RefundState>(State),
        RequestedAt, SucceededAt, Reason)
    {
        HandedOverBy = HandedOverBy,
    };
}
