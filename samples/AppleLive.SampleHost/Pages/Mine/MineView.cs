using AppleLive.Harvests;
using AppleLive.Money;

namespace AppleLive.SampleHost.Pages.Mine;

/// <summary>A grower's own page.</summary>
/// <param name="Name">His name.</param>
/// <param name="Lots">His lots, the newest first.</param>
/// <param name="Older">The last one shown, where there are more.</param>
public sealed record MineView(string Name, IReadOnlyList<MyLot> Lots, LotId? Older)
{
    /// <summary>How much of the lots shown has been sold, in grams.</summary>
    public long SoldGrams => Lots.Sum(lot => lot.Journey.SoldGrams);

    /// <summary>What has been settled of them.</summary>
    public Fen Settled => Lots.SumFen(lot => lot.Journey.Settled);

    /// <summary>What of it has reached the village.</summary>
    public Fen Paid => Lots.SumFen(lot => lot.Journey.Paid);
}

/// <summary>One's own lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Journey">How far it has come.</param>
public sealed record MyLot(HarvestLot Lot, LotJourney Journey);
