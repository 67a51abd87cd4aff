using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Money in a provider's hands that belongs to no village: a payment its order could not take, or a refund that came back.
/// It is owed to the buyer from the moment it is seen, and never part of a sale.
/// </summary>
/// <param name="Id">Its id, and the id of the refund it goes back by.</param>
/// <param name="Order">The order it was meant for.</param>
/// <param name="Payment">The payment it came by.</param>
/// <param name="Provider">The provider who holds it.</param>
/// <param name="Capture">The provider's name for the money it was taken from.</param>
/// <param name="Amount">How much.</param>
/// <param name="Why">Why it is here.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FoundAt">When it was seen.</param>
public sealed record StrayMoney(
    StrayMoneyId Id, OrderId Order, PaymentId Payment, string Provider, string Capture, Fen Amount, StrayReason Why, RefundState State, Instant FoundAt)
{
    /// <summary>The provider's name for the refund by which it goes back, once sent.</summary>
    public string? Reference { get; init; }

    /// <summary>When the buyer had it again.</summary>
    public Instant? ReturnedAt { get; init; }

    /// <summary>Who gave it back from the station's bank, where the provider could not.</summary>
    public PersonId? HandedOverBy { get; init; }
}
