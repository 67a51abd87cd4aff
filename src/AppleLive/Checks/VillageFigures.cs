using AppleLive.Ledger;
using AppleLive.Villages;

namespace AppleLive.Checks;

/// <summary>A village's totals from three sides.</summary>
/// <param name="Village">The village.</param>
/// <param name="Code">Its statistical code.</param>
/// <param name="Stored">As they are kept.</param>
/// <param name="Recorded">What its public records moved.</param>
/// <param name="Business">What payments, succeeded refunds, deductions and payouts add up to.</param>
public sealed record VillageFigures(VillageId Village, string Code, VillageTotals Stored, VillageTotals Recorded, VillageTotals Business);
