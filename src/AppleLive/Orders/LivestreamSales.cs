using AppleLive.Money;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>What was ordered during a livestream; orders that expired or were cancelled do not count.</summary>
/// <param name="Orders">How many orders.</param>
/// <param name="Boxes">How many boxes.</param>
/// <param name="Goods">What the boxes cost, without shipping.</param>
/// <param name="Recent">The last orders, newest first.</param>
public sealed record LivestreamSales(long Orders, long Boxes, Fen Goods, IReadOnlyList<RecentOrder> Recent);

/// <summary>An order as everyone may hear of it: how many boxes and when, nothing of who.</summary>
/// <param name="Boxes">How many boxes.</param>
/// <param name="At">When it was placed.</param>
public sealed record RecentOrder(long Boxes, Instant At);
