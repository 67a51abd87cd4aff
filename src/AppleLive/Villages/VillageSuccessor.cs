namespace AppleLive.Villages;

/// <summary>The village committee that stands in a village's place after a merger.</summary>
/// <param name="Code">Its statistical code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assumed">True where who merged into whom is not in the published data but was assumed.</param>
public sealed record VillageSuccessor(string Code, string Name, bool Assumed);
