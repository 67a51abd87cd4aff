using AppleLive.Growers;
using AppleLive.Harvests;

namespace AppleLive.Listings;

/// <summary>
/// What a listing may sell of one lot. A box holds apples of one lot, so an allocation gives whole boxes only. A gram of
/// a lot belongs to one listing at most.
/// </summary>
/// <param name="Lot">The lot.</param>
/// <param name="Grower">Whose apples.</param>
/// <param name="Grams">How much is set aside.</param>
/// <param name="Boxes">How many boxes that fills.</param>
/// <param name="SoldBoxes">How many of them are sold or reserved.</param>
public sealed record Allocation(LotId Lot, GrowerId Grower, long Grams, long Boxes, long SoldBoxes);
