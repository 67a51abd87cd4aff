using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Transparency;
using AppleLive.Villages;

namespace AppleLive.AspNetCore.Views;

/// <summary>Which village.</summary>
internal sealed record VillageName(string Code, string Name)
{
    public static VillageName Of(Village village) => new(village.Code, village.Name);
}

/// <summary>All villages.</summary>
internal sealed record VillageList(IReadOnlyList<VillageEntry> Villages)
{
    public static VillageList Of(IReadOnlyList<Village> villages) => new([.. villages.Select(VillageEntry.Of)]);
}

/// <summary>A village in the list.</summary>
internal sealed record VillageEntry(string Code, string Name, VillageSuccessor? Successor)
{
    public static VillageEntry Of(Village village) => new(village.Code, village.Name, village.Successor);
}

/// <summary>Where a village's money stands.</summary>
internal sealed record TotalsView(Fen SoldFen, Fen RefundedFen, Fen FeesFen, Fen PaidOutFen, Fen OutstandingFen)
{
    public static TotalsView Of(VillageTotals totals) => new(totals.Sold, totals.Refunded, totals.Fees, totals.PaidOut, totals.Outstanding);
}

/// <summary>What the ledger proves of a village.</summary>
/// <param name="Index">The index of the record that says so.</param>
/// <param name="Totals">The totals over every record before it.</param>
internal sealed record ProvenView(long Index, TotalsView Totals);

/// <summary>One village with its totals.</summary>
/// <param name="Code">The statistical code in force.</param>
/// <param name="Name">The name in force.</param>
/// <param name="Codes">Every code and name it has had.</param>
/// <param name="Successor">The village that takes it over, or null.</param>
/// <param name="Totals">Its totals as of now.</param>
/// <param name="Proven">What the village's last <c>village.totals</c> in the ledger says; null where there is none yet. It may lag behind.</param>
internal sealed record VillageView(
    string Code, string Name, IReadOnlyList<VillageCode> Codes, VillageSuccessor? Successor, TotalsView Totals, ProvenView? Proven)
{
    public static VillageView Of(VillageStanding standing, ProvenTotals? proven) => new(
        standing.Village.Code, standing.Village.Name, standing.Village.Codes, standing.Village.Successor, TotalsView.Of(standing.Totals),
        proven is null ? null : new ProvenView(proven.Index, TotalsView.Of(proven.Totals)));
}
