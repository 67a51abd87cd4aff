using AppleLive.Listings;

namespace AppleLive.Livestreams;

/// <summary>Nobody is watching.</summary>
internal sealed class NoLiveSignals : ILiveSignals
{
    public void ListingChanged(ListingId listing) { }

    public void LivestreamChanged(LivestreamId livestream) { }

    public void OrderConfirmed(LivestreamId livestream, long boxes) { }
}
