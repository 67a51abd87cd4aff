namespace AppleLive.Villages;

/// <summary>An administrative village.</summary>
/// <param name="Id">The village, whatever its code or name becomes.</param>
/// <param name="Code">The statistical code in force.</param>
/// <param name="Name">The name in force.</param>
/// <param name="Codes">Every code and name it has had, oldest first, the one in force among them.</param>
public sealed record Village(VillageId Id, string Code, string Name, IReadOnlyList<VillageCode> Codes)
{
    /// <summary>The village that took this one over, where the merger is known or assumed.</summary>
    public VillageSuccessor? Successor { get; init; }
}
