using AppleLive.Orders;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>An entry of the journal as a day book shows it.</summary>
/// <param name="Number">Its number in the journal; later entries have greater ones.</param>
/// <param name="At">When it was booked.</param>
/// <param name="Kind">What happened: <c>capture</c>, <c>refund-promised</c>, <c>refund-paid</c>, <c>fees</c>, <c>payout-paid</c> or <c>payout-returned</c>.</param>
/// <param name="Subject">What it happened to: a payment, refund, parcel or payout.</param>
/// <param name="Change">What it moved.</param>
public sealed record DayMovement(long Number, Instant At, string Kind, Guid Subject, DayFigures Change)
{
    /// <summary>The order it belongs to, where it belongs to one.</summary>
    public OrderId? Order { get; init; }

    /// <summary>That order's number.</summary>
    public string? OrderNumber { get; init; }
}
