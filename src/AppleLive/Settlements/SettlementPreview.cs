using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Settlements;

/// <summary>What a settlement would hold if it were calculated now. Nothing is written for it.</summary>
/// <param name="Village">The village.</param>
/// <param name="Lines">What it would be for each grower, by grower id.</param>
/// <param name="DueParcels">How many parcels it would complete.</param>
public sealed record SettlementPreview(Village Village, IReadOnlyList<GrowerLine> Lines, int DueParcels)
{
    /// <summary>The settlement that must be finished first, or null.</summary>
    public Settlement? Open { get; init; }

    /// <summary>Whether that one must be calculated anew, because a chargeback has come over one of its orders.</summary>
    public bool OpenIsChargedBack { get; init; }

    /// <summary>What open chargebacks keep out of it.</summary>
    public HeldShare Held { get; init; } = HeldShare.None;

    /// <summary>Goods of completed parcels.</summary>
    public Fen Goods => Lines.SumFen(line => line.Goods);

    /// <summary>What went back.</summary>
    public Fen Refunds => Lines.SumFen(line => line.Refunds);

    /// <summary>Deductions.</summary>
    public Fen Fees => Lines.SumFen(line => line.Fees);

    /// <summary>What would be paid out; nothing or less cannot be settled yet.</summary>
    public Fen Payable => Goods - Refunds - Fees;
}
