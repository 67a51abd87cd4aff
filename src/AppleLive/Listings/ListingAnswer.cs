namespace AppleLive.Listings;

/// <summary>The answer to a command about a listing.</summary>
/// <param name="Listing">Its id.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="LeftoverGrams">What was set aside and does not fill a box.</param>
public sealed record ListingAnswer(ListingId Listing, string State, long QuotaBoxes, long LeftoverGrams);
