namespace AppleLive.Villages;

/// <summary>The answer to opening a village.</summary>
/// <param name="Village">Its id.</param>
/// <param name="Code">Its code.</param>
public sealed record VillageOpened(VillageId Village, string Code);
