using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>A grower's part of an amount.</summary>
/// <param name="Village">His village, through which he is paid.</param>
/// <param name="Grower">The grower.</param>
/// <param name="Amount">His part.</param>
public sealed record GrowerShare(VillageId Village, GrowerId Grower, Fen Amount);
