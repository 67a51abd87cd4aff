using AppleLive.Growers;
using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A grower's part of a settlement.</summary>
/// <param name="Grower">The grower.</param>
/// <param name="Goods">His goods.</param>
/// <param name="Refunds">What went back of them.</param>
/// <param name="Fees">His deductions.</param>
public sealed record GrowerLine(GrowerId Grower, Fen Goods, Fen Refunds, Fen Fees)
{
    /// <summary>What he gets; negative where more went back than he sold since the last settlement.</summary>
    public Fen Payable => Goods - Refunds - Fees;
}
