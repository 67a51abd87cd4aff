using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// An order's payment on a provider's page, from the moment its buyer asked for the page. Once captured, the payment of the
/// same id is booked; an order may have had several pages, and one at a time.
/// </summary>
/// <param name="Id">The payment it becomes.</param>
/// <param name="Order">The order.</param>
/// <param name="Provider">The provider by name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Amount">What was due when the page was asked for.</param>
/// <param name="Language">The buyer's language, in which the provider speaks to him.</param>
/// <param name="AskedAt">When the page was asked for.</param>
public sealed record OnlinePayment(PaymentId Id, OrderId Order, string Provider, OnlinePaymentState State, Fen Amount, string Language, Instant AskedAt)
{
    /// <summary>The provider's name for it; null until its first answer.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the buyer pays; null until the provider's first answer.</summary>
    public Uri? Page { get; init; }

    /// <summary>The provider's name for the money it captured; null before.</summary>
    public string? Capture { get; init; }

    /// <summary>When the money was seen, by the real clock; null before.</summary>
    public Instant? CapturedAt { get; init; }

    /// <summary>Whether money may still come by it.</summary>
    public bool IsOpen => State is OnlinePaymentState.Pending or OnlinePaymentState.Authorized;
}
