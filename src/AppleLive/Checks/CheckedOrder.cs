using AppleLive.Orders;
using AppleLive.Settlements;

namespace AppleLive.Checks;

/// <summary>An order as a check reads it.</summary>
/// <param name="File">The order as it stands, with its parcels, payment and refunds.</param>
/// <param name="First">The lines it was confirmed with, where it was amended since; otherwise none.</param>
/// <param name="Lines">What its completed parcels and its refunds mean for settlements.</param>
public sealed record CheckedOrder(OrderFile File, IReadOnlyList<OrderLine> First, IReadOnlyList<SettlementLine> Lines)
{
    /// <summary>The lines it was confirmed with.</summary>
    public IReadOnlyList<OrderLine> AsConfirmed => First.Count > 0 ? First : File.Order.Lines;
}
