using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.SampleHost.Drawings;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>A listing as a row among others.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Title">Its title.</param>
/// <param name="Village">Whose apples, by the village's name.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="BoxGrams">The net weight of a box.</param>
/// <param name="AvailableBoxes">The boxes left.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="State">Its state by name.</param>
/// <param name="Look">What its apples look like.</param>
public sealed record ListingCell(
    string Id, string Title, string Village, long PriceFen, long BoxGrams, long AvailableBoxes, long QuotaBoxes, string State, AppleLook Look)
{
    internal static ListingCell Of(Listing listing, Village village, HarvestLot lot) => new(
        listing.Id.ToString(), listing.Title, village.Name, listing.Price.Value, listing.BoxGrams, listing.AvailableBoxes, listing.QuotaBoxes,
        listing.StateName, LotLook.Of(lot));
}
