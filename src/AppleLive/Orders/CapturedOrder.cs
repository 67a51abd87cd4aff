using AppleLive.Ledger;
using AppleLive.Payments;

namespace AppleLive.Orders;

/// <summary>An order whose money was captured, with all that is to be written of it.</summary>
/// <param name="Order">The order as it now stands.</param>
/// <param name="Payment">Its payment.</param>
/// <param name="Confirmation">The public record of its confirmation; null where it was confirmed before.</param>
/// <param name="Record">The public record of the capture, which follows that.</param>
/// <param name="Transaction">What is posted, with <paramref name="Record"/>.</param>
internal sealed record CapturedOrder(Order Order, Payment Payment, PublicRecord? Confirmation, PublicRecord Record, JournalTransaction Transaction);
