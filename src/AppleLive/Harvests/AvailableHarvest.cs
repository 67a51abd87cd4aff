using AppleLive.Villages;

namespace AppleLive.Harvests;

/// <summary>What of a village's attested lots is not allocated to a listing yet.</summary>
/// <param name="Village">The village.</param>
/// <param name="Lots">How many lots have something left.</param>
/// <param name="Grams">How much that is.</param>
public sealed record AvailableHarvest(VillageId Village, long Lots, long Grams);
