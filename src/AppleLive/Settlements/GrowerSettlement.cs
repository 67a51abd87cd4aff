namespace AppleLive.Settlements;

/// <summary>A grower's part of a settlement, with the settlement.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Line">His part of it.</param>
public sealed record GrowerSettlement(Settlement Settlement, GrowerLine Line);
