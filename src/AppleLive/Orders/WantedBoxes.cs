using AppleLive.Listings;

namespace AppleLive.Orders;

/// <summary>What an order wants of one listing, all its lines about it taken together: two lines must not pass on the same last box.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Boxes">How many.</param>
/// <param name="Field">The field that names it, for a refusal.</param>
internal sealed record WantedBoxes(ListingId Listing, long Boxes, string Field);
