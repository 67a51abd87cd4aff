using AppleLive.Listings;

namespace AppleLive.Livestreams;

/// <summary>
/// Told after a commit that something people may be watching has changed. Implementations return at once and never
/// throw; what changed is read afresh, so a lost signal costs only time.
/// </summary>
public interface ILiveSignals
{
    /// <summary>A listing's stock, price or state changed.</summary>
    void ListingChanged(ListingId listing);

    /// <summary>A livestream's state, pin, segment or corrections changed.</summary>
    void LivestreamChanged(LivestreamId livestream);

    /// <summary>An order was confirmed during a livestream.</summary>
    void OrderConfirmed(LivestreamId livestream, long boxes);
}
