using AppleLive.Villages;

namespace AppleLive.Transparency;

/// <summary>Which entries of the log are wanted.</summary>
/// <param name="Village">Only those that concern this village; all where null.</param>
/// <param name="Type">Only those of this type, such as <c>payout.paid</c>; all where null.</param>
public sealed record LogFilter(VillageId? Village = null, string? Type = null);
