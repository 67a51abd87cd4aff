using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;

namespace AppleLive.Shipping;

/// <summary>Boxes of one lot that parcels still to be packed take.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Grower">Whose apples.</param>
/// <param name="Listing">The listing, which says how large a box is.</param>
/// <param name="Boxes">How many boxes.</param>
public sealed record BoxesToPack(LotId Lot, GrowerId Grower, ListingId Listing, long Boxes);
