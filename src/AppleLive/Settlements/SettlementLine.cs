using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Villages;

namespace AppleLive.Settlements;

/// <summary>What one completed parcel or one succeeded refund means for one grower. It waits until a settlement takes it, once.</summary>
/// <param name="Village">The village.</param>
/// <param name="Grower">The grower.</param>
/// <param name="Order">The order it comes from.</param>
/// <param name="Record">The pending sequence number of the public record of the fact.</param>
/// <param name="Goods">Goods, of a completed parcel.</param>
/// <param name="Refunds">Of a refund.</param>
/// <param name="Fees">Deductions, of a completed parcel.</param>
public sealed record SettlementLine(VillageId Village, GrowerId Grower, OrderId Order, long Record, Fen Goods, Fen Refunds, Fen Fees)
{
    /// <summary>What it adds to what is payable.</summary>
    public Fen Payable => Goods - Refunds - Fees;

    internal static IReadOnlyList<SettlementLine> Of(Refund refund, long record) =>
        [.. refund.Shares.Select(share => new SettlementLine(share.Village, share.Grower, refund.Order, record, Fen.Zero, share.Amount, Fen.Zero))];
}
