using AppleLive.Money;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of online_payments.</summary>
internal sealed class OnlinePaymentRow
{
    public PaymentId PaymentId { get; init; }

    public OrderId OrderId { get; init; }

    public required string Provider { get; init; }

    public required string State { get; init; }

    public Fen AmountFen { get; init; }

    public required string Language { get; init; }

    public Instant AskedAt { get; init; }

    public string? Reference { get; init; }

    public string? Page { get; init; }

    public string? Capture { get; init; }

    public Instant? CapturedAt { get; init; }

    public OnlinePayment ToPayment() => new(PaymentId, OrderId, Provider, Names.Read<OnlinePaymentState>(State), AmountFen, Language, AskedAt)
    {
        Reference = Reference,
        Page = Page is null ? null : new Uri(Page),
        Capture = Capture,
        CapturedAt = CapturedAt,
    };
}
