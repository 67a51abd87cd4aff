using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Listings;

/// <summary>The public records about listings.</summary>
internal static class ListingRecords
{
    public static PublicRecord Published(Listing listing, string village, Instant at) =>
        PublicRecord.Of("listing.published", at, record => record
            .Set("listing", listing.Id.ToString())
            .Set("village", village)
            .Set("title", listing.Title)
            .Set("boxGrams", listing.BoxGrams)
            .Set("priceFen", listing.Price.Value)
            .Set("quotaBoxes", listing.QuotaBoxes)
            .Set("allocations", Allocations(listing)));

    public static PublicRecord Repriced(Listing listing, Instant at) =>
        PublicRecord.Of("listing.changed", at, record => record.Set("listing", listing.Id.ToString()).Set("priceFen", listing.Price.Value));

    public static PublicRecord Released(Listing listing, Instant at) =>
        PublicRecord.Of("listing.changed", at, record => record
            .Set("listing", listing.Id.ToString())
            .Set("quotaBoxes", listing.QuotaBoxes)
            .Set("allocations", Allocations(listing)));

    public static PublicRecord Closed(Listing listing, Instant at) =>
        PublicRecord.Of("listing.closed", at, record => record.Set("listing", listing.Id.ToString()));

    private static IEnumerable<CanonicalObject> Allocations(Listing listing) =>
        listing.Allocations.Select(allocation => new CanonicalObject().Set("lot", allocation.Lot.ToString()).Set("grams", allocation.Grams));
}
