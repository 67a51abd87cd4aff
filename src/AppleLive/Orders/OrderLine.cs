using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>Boxes of one listing in an order, at the price of the moment it was placed.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Village">Its village.</param>
/// <param name="Price">The price of a box.</param>
/// <param name="Fills">Which lots fill the boxes, fixed when the order was placed.</param>
public sealed record OrderLine(ListingId Listing, VillageId Village, Fen Price, IReadOnlyList<BoxFill> Fills)
{
    /// <summary>How many boxes.</summary>
    public long Boxes => Fills.Sum(fill => fill.Boxes);

    /// <summary>Boxes × price.</summary>
    public Fen Amount => Price * Boxes;
}
