using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Listings;

/// <summary>The public records about listings.</summary>
internal static class ListingRecords
{
    public static PublicRecord Published(Listing listing, string village, Instant at) =>
        Of("listing.published", listing, at, record => record
            .Set("village", village)
            .Set("title", listing.Title)
            .Set("boxGrams", listing.BoxGrams)
            .Set("priceFen", listing.Price.Value)
            .Set("quotaBoxes", listing.QuotaBoxes)
            .Set("allocations", Allocations(listing)));

    public static PublicRecord Repriced(Listing listing, Instant at) =>
        Of("listing.changed", listing, at, record => record.Set("priceFen", listing.Price.Value));

    public static PublicRecord Released(Listing listing, Instant at) =>
        Of("listing.changed", listing, at, record => record
            .Set("quotaBoxes", listing.QuotaBoxes)
            .Set("allocations", Allocations(listing)));

    public static PublicRecord Closed(Listing listing, Instant at) =>
        Of("listing.closed", listing, at, _ => { });

    private static PublicRecord Of(string type, Listing listing, Instant at, Action<CanonicalObject> members) =>
        PublicRecord.Of(
            type, at,
            record =>
            {
                record.Set("listing", listing.Id.ToString());
                members(record);
            },
            VillageMovement.Of(listing.Village.Value));

    private static IEnumerable<CanonicalObject> Allocations(Listing listing) =>
        listing.Allocations.Select(allocation => new CanonicalObject().Set("lot", allocation.Lot.ToString()).Set("grams", allocation.Grams));
}
