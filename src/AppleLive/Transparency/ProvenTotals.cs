using AppleLive.Ledger;

namespace AppleLive.Transparency;

/// <summary>What a published <c>village.totals</c> record says of a village. It may lag behind the live figures by a minute.</summary>
/// <param name="Index">The record's index in the log.</param>
/// <param name="Totals">The sums over every record before it.</param>
public sealed record ProvenTotals(long Index, VillageTotals Totals);
