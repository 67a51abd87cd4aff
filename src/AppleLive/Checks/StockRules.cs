using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;

namespace AppleLive.Checks;

/// <summary>Which boxes an order keeps from sale. Pure.</summary>
internal static class StockRules
{
    /// <summary>
    /// The boxes taken of each listing and lot: all it was placed with, less what it stood at when it expired or its buyer
    /// cancelled it. What was amended away, refused or lost stays taken.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="reason">Why its public record says it was cancelled; null where it was cancelled before it was confirmed.</param>
    public static IEnumerable<(ListingId Listing, LotId Lot, long Boxes)> Taken(CheckedOrder order, string? reason)
    {
        bool isBack = order.File.Order.Status == OrderStatus.Expired || (order.File.Order.Status == OrderStatus.Cancelled && reason is null or "buyer");
        IEnumerable<(ListingId, LotId, long)> taken = Boxes(order.AsConfirmed, 1);
        return isBack ? taken.Concat(Boxes(order.File.Order.Lines, -1)) : taken;
    }

    private static IEnumerable<(ListingId, LotId, long)> Boxes(IEnumerable<OrderLine> lines, long sign) =>
        lines.SelectMany(line => line.Fills.Select(fill => (line.Listing, fill.Lot, sign * fill.Boxes)));
}
