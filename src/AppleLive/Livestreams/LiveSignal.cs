using AppleLive.Listings;

namespace AppleLive.Livestreams;

/// <summary>Something people may be watching has changed, as one host tells another.</summary>
public abstract record LiveSignal
{
    private LiveSignal() { }

    /// <summary>A listing's stock, price or state.</summary>
    /// <param name="Listing">The listing.</param>
    public sealed record OfListing(ListingId Listing) : LiveSignal;

    /// <summary>A livestream's state, pin, segment or corrections.</summary>
    /// <param name="Livestream">The livestream.</param>
    public sealed record OfLivestream(LivestreamId Livestream) : LiveSignal;

    /// <summary>An order was confirmed.</summary>
    /// <param name="Livestream">During this livestream.</param>
    /// <param name="Boxes">Its boxes.</param>
    public sealed record OfOrder(LivestreamId Livestream, long Boxes) : LiveSignal;

    /// <summary>Signals may have been lost: look at everything.</summary>
    public sealed record OfAnything : LiveSignal;
}
