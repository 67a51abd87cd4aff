using AppleLive.Listings;
using AppleLive.Money;

namespace AppleLive.AspNetCore.Views;

/// <summary>A listing in a run of show.</summary>
internal sealed record ListingSummary(
    ListingId Listing, string Title, Fen PriceFen, string PriceUnit, long BoxGrams, long AvailableBoxes, long QuotaBoxes, long? PerBuyerBoxes,
    string State, VillageName Village)
{
    /// <summary>Prices are per box, everywhere.</summary>
    public const string PerBox = "box";

    public static ListingSummary Of(Listing listing, VillageName village) => new(
        listing.Id, listing.Title, listing.Price, PerBox, listing.BoxGrams, listing.AvailableBoxes, listing.QuotaBoxes, listing.PerBuyerBoxes,
        listing.StateName, village);
}

/// <summary>A listing with all that is known of it.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Markdown, as it was written.</param>
/// <param name="DescriptionHtml">The description rendered, and safe to put on a page.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="PriceUnit">Always <c>box</c>.</param>
/// <param name="BoxGrams">The net weight of a box.</param>
/// <param name="AvailableBoxes">The boxes left.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="PerBuyerBoxes">How many one buyer may have; null for no limit.</param>
/// <param name="State">published, onSale, soldOut, paused or closed.</param>
/// <param name="Village">Who sells.</param>
/// <param name="Lots">The lots it sells from.</param>
internal sealed record ListingView(
    ListingId Listing, string Title, string Description, string DescriptionHtml, Fen PriceFen, string PriceUnit, long BoxGrams,
    long AvailableBoxes, long QuotaBoxes, long? PerBuyerBoxes, string State, VillageName Village, IReadOnlyList<LotView> Lots);

/// <summary>A page of listings.</summary>
/// <param name="Listings">The listings.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
internal sealed record ListingPage(IReadOnlyList<ListingView> Listings, ListingId? Next);
