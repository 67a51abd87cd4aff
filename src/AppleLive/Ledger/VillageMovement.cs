namespace AppleLive.Ledger;

/// <summary>That a record concerns a village, and by how much it moves the village's totals.</summary>
/// <param name="Village">The village's id.</param>
/// <param name="Change">By how much; nothing for a fact that moves no money.</param>
public readonly record struct VillageMovement(Guid Village, VillageTotals Change)
{
    /// <summary>A record that concerns a village and moves no money.</summary>
    public static VillageMovement Of(Guid village) => new(village, VillageTotals.None);
}
