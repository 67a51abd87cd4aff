using AppleLive.Listings;
using AppleLive.Livestreams;

namespace AppleLive.AspNetCore.Live;

/// <summary>Tells the rooms of this host, and the other hosts.</summary>
internal sealed class RelayedSignals(LiveFeed feed, ILiveRelay relay) : ILiveSignals
{
    public void ListingChanged(ListingId listing)
    {
        feed.ListingChanged(listing);
        relay.Tell(new LiveSignal.OfListing(listing));
    }

    public void LivestreamChanged(LivestreamId livestream)
    {
        feed.LivestreamChanged(livestream);
        relay.Tell(new LiveSignal.OfLivestream(livestream));
    }

    public void OrderConfirmed(LivestreamId livestream, long boxes)
    {
        feed.OrderConfirmed(livestream, boxes);
        relay.Tell(new LiveSignal.OfOrder(livestream, boxes));
    }
}
