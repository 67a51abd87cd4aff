using AppleLive.Money;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>The answer to a placed order.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">confirmed, or reserved until it is paid.</param>
/// <param name="TotalFen">What the buyer pays in all.</param>
/// <param name="PayBy">Until when the boxes are held; null where the order is firm.</param>
public sealed record PlacedOrder(OrderId Order, string Number, string Status, Fen TotalFen, Instant? PayBy);

/// <summary>The answer to a command about an order.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="TotalFen">What the buyer pays in all, as it now stands.</param>
/// <param name="RefundFen">What was promised back to the buyer by this command.</param>
/// <param name="Refund">The refund that was promised, for an accountant to pay; null where nothing was.</param>
public sealed record OrderAnswer(OrderId Order, string Status, Fen TotalFen, Fen RefundFen, RefundId? Refund);
