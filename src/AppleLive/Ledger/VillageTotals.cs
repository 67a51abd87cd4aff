using AppleLive.Money;

namespace AppleLive.Ledger;

/// <summary>Where a village's money stands, over all its seasons; or by how much a fact moves it.</summary>
/// <param name="Sold">Goods of captured orders. A cancellation never lowers it; its refund does its part.</param>
/// <param name="Refunded">The village's part of succeeded refunds.</param>
/// <param name="Fees">Deductions of completed parcels.</param>
/// <param name="PaidOut">Payouts paid and not returned.</param>
public sealed record VillageTotals(Fen Sold, Fen Refunded, Fen Fees, Fen PaidOut)
{
    /// <summary>Nothing yet.</summary>
    public static VillageTotals None { get; } = new(Fen.Zero, Fen.Zero, Fen.Zero, Fen.Zero);

    /// <summary>What the village is still owed; negative where a refund came after the payout.</summary>
    public Fen Outstanding => Sold - Refunded - Fees - PaidOut;

    /// <summary>Adds a movement.</summary>
    public static VillageTotals operator +(VillageTotals left, VillageTotals right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Sold + right.Sold, left.Refunded + right.Refunded, left.Fees + right.Fees, left.PaidOut + right.PaidOut);
    }

    /// <summary>Adds a movement.</summary>
    public static VillageTotals Add(VillageTotals left, VillageTotals right) => left + right;
}
