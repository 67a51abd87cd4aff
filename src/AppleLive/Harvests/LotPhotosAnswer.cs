namespace AppleLive.Harvests;

/// <summary>The answer to a command about a lot's photos.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Photos">Its photos as they now stand, in order, by their ids.</param>
public sealed record LotPhotosAnswer(LotId Lot, IReadOnlyList<string> Photos);
