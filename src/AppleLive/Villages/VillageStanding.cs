using AppleLive.Ledger;

namespace AppleLive.Villages;

/// <summary>A village and where its money stands.</summary>
/// <param name="Village">The village.</param>
/// <param name="Totals">Its totals as of now.</param>
public sealed record VillageStanding(Village Village, VillageTotals Totals);
