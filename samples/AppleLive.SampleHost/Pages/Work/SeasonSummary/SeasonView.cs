using AppleLive.Ledger;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>A village's line in the season's summary: sold is refunded, deducted, paid out and outstanding together.</summary>
/// <param name="Code">The village's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Totals">Its totals.</param>
public sealed record VillageRow(string Code, string Name, VillageTotals Totals)
{
    /// <summary>Whether anything has happened in it.</summary>
    public bool Moved => Totals != VillageTotals.None;
}

/// <summary>The season's summary.</summary>
/// <param name="Villages">Every village in which something was sold, by code.</param>
/// <param name="Idle">How many villages have not sold anything yet.</param>
public sealed record SeasonView(IReadOnlyList<VillageRow> Villages, int Idle)
{
    /// <summary>All villages together.</summary>
    public VillageTotals Sum => Villages.Aggregate(VillageTotals.None, (sum, village) => new VillageTotals(
        sum.Sold + village.Totals.Sold, sum.Refunded + village.Totals.Refunded, sum.Fees + village.Totals.Fees, sum.PaidOut + village.Totals.PaidOut));
}
