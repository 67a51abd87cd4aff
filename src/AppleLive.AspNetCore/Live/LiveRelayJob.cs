using AppleLive.Livestreams;

using Microsoft.Extensions.Hosting;

namespace AppleLive.AspNetCore.Live;

/// <summary>Shows the rooms of this host what happens on the others, where there can be others.</summary>
internal sealed class LiveRelayJob(LiveFeed feed, IEnumerable<ILiveRelay> relays) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(relays.Select(relay => relay.RunAsync(Hear, stoppingToken)));

    private void Hear(LiveSignal signal)
    {
        switch (signal)
        {
            case LiveSignal.OfListing listing:
                feed.ListingChanged(listing.Listing);
                break;
            case LiveSignal.OfLivestream livestream:
                feed.LivestreamChanged(livestream.Livestream);
                break;
            case LiveSignal.OfOrder order:
                feed.OrderConfirmed(order.Livestream, order.Boxes);
                break;
            default:
                feed.LookAtAll();
                break;
        }
    }
}
