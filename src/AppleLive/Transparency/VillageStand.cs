using AppleLive.Ledger;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Transparency;

/// <summary>Where a village stands over all entries that have their place.</summary>
/// <param name="Village">The village.</param>
/// <param name="Code">Its statistical code in force.</param>
/// <param name="Totals">The sums over all entries.</param>
/// <param name="Moved">Whether entries moved its money after its last <c>village.totals</c>.</param>
/// <param name="TotalsIndex">The index of its last <c>village.totals</c>; null before the first.</param>
/// <param name="TotalsAt">When that was written.</param>
public sealed record VillageStand(VillageId Village, string Code, VillageTotals Totals, bool Moved, long? TotalsIndex, Instant? TotalsAt);
