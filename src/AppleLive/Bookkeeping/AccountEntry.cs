using AppleLive.Money;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.Bookkeeping;

/// <summary>An entry of the journal as an account's statement shows it.</summary>
/// <param name="Number">Its number in the journal; later entries have greater ones.</param>
/// <param name="At">When it was booked.</param>
/// <param name="Kind">What happened, such as <c>capture</c>.</param>
/// <param name="Subject">What it happened to: a payment, refund, parcel or payout.</param>
/// <param name="Amount">Debit where positive, credit where negative.</param>
public sealed record AccountEntry(long Number, Instant At, string Kind, Guid Subject, Fen Amount)
{
    /// <summary>The order it belongs to, where it belongs to one.</summary>
    public OrderId? Order { get; init; }

    /// <summary>That order's number.</summary>
    public string? OrderNumber { get; init; }
}
