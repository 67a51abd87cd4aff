using System.Text.Json;

using AppleLive.AspNetCore.Views;
using AppleLive.Listings;
using AppleLive.Livestreams;

using NodaTime;

namespace AppleLive.AspNetCore.Live;

/// <summary>Event <c>state</c>.</summary>
internal sealed record LiveState(LivestreamId Livestream, string State, Instant? Since);

/// <summary>A listing in the event <c>stock</c>.</summary>
internal sealed record LiveStock(ListingId Listing, long AvailableBoxes, long QuotaBoxes, long PriceFen, string PriceUnit, string State);

/// <summary>Event <c>stock</c>: every listing of the run of show.</summary>
internal sealed record LiveStocks(IReadOnlyList<LiveStock> Listings);

/// <summary>Events <c>pin</c> and <c>segment</c>: the listing, or null.</summary>
internal sealed record LiveListing(ListingId? Listing);

/// <summary>Event <c>announcement</c>: the corrections, oldest first.</summary>
internal sealed record LiveAnnouncements(IReadOnlyList<Correction> Corrections);

/// <summary>An order in the event <c>order</c>: how many boxes, and nothing of who.</summary>
internal sealed record LiveOrder(long Boxes, Instant At);

/// <summary>Event <c>order</c>: the last orders, newest first.</summary>
internal sealed record LiveOrders(IReadOnlyList<LiveOrder> Recent);

/// <summary>Event <c>ping</c>: the line is open.</summary>
internal sealed record LivePing;

/// <summary>Writes the snapshots of a livestream, one for each kind.</summary>
internal static class LiveSnapshot
{
    public static IEnumerable<(LiveKind Kind, string Data)> Of(LivestreamView livestream)
    {
        yield return (LiveKind.State, Write(new LiveState(livestream.Livestream, livestream.State, livestream.LiveSince)));
        yield return (LiveKind.Stock, Write(new LiveStocks([.. livestream.RunOfShow.Select(StockOf)])));
        yield return (LiveKind.Pin, Write(new LiveListing(livestream.Pinned)));
        yield return (LiveKind.Segment, Write(new LiveListing(livestream.Segment)));
        yield return (LiveKind.Announcement, Write(new LiveAnnouncements(livestream.Corrections)));
    }

    public static string Write<T>(T snapshot) => JsonSerializer.Serialize(snapshot, AnswerJson.Options);

    private static LiveStock StockOf(ListingSummary listing) =>
        new(listing.Listing, listing.AvailableBoxes, listing.QuotaBoxes, listing.PriceFen.Value, listing.PriceUnit, listing.State);
}
