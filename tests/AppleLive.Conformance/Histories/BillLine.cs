using AppleLive.Listings;

namespace AppleLive.Conformance.Histories;

/// <summary>A line of an order, at the price of its day.</summary>
public sealed record BillLine(ListingId Listing, long Boxes, long Fen);
