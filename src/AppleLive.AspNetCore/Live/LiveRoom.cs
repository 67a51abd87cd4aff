using System.Collections.Immutable;

using AppleLive.AspNetCore.Views;
using AppleLive.Listings;
using AppleLive.Livestreams;

using NodaTime;

namespace AppleLive.AspNetCore.Live;

/// <summary>The watchers of one livestream, and what they were shown last.</summary>
internal sealed class LiveRoom(LivestreamId livestream)
{
    private const int RecentOrders = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<LiveKind, string> shown = new() { [LiveKind.Order] = LiveSnapshot.Write(new LiveOrders([])) };
    private ImmutableHashSet<LiveClient> clients = [];
    private ImmutableArray<LiveOrder> orders = [];

    public LivestreamId Livestream => livestream;

    /// <summary>The run of show, which never changes; empty until the first look at the store.</summary>
    public IReadOnlySet<ListingId> RunOfShow { get; private set; } = ImmutableHashSet<ListingId>.Empty;

    public bool IsEmpty => clients.IsEmpty;

    /// <summary>Lets a watcher in and offers him everything as it stands.</summary>
    public void Enter(LiveClient client)
    {
        lock (gate)
        {
            clients = clients.Add(client);
            foreach ((LiveKind kind, string data) in shown) client.Offer(kind, data);
        }
    }

    public void Leave(LiveClient client)
    {
        lock (gate) clients = clients.Remove(client);
    }

    /// <summary>Shows a livestream as it now stands: every kind that differs from what was shown, written once for all.</summary>
    public void Show(LivestreamView view)
    {
        lock (gate)
        {
            RunOfShow = view.RunOfShow.Select(listing => listing.Listing).ToImmutableHashSet();
            foreach ((LiveKind kind, string data) in LiveSnapshot.Of(view))
            {
                if (shown.GetValueOrDefault(kind) != data) Publish(kind, data);
            }
        }
    }

    /// <summary>Notes an order; it is shown with the next look.</summary>
    public void Add(long boxes, Instant at)
    {
        lock (gate)
        {
            orders = [new LiveOrder(boxes, at), .. orders.Take(RecentOrders - 1)];
        }
    }

    /// <summary>Shows the orders noted since the last look.</summary>
    public void ShowOrders()
    {
        lock (gate)
        {
            string data = LiveSnapshot.Write(new LiveOrders(orders));
            if (shown[LiveKind.Order] != data) Publish(LiveKind.Order, data);
        }
    }

    /// <summary>Tells every watcher that the line is open.</summary>
    public void Ping(string data)
    {
        foreach (LiveClient client in clients) client.Offer(LiveKind.Ping, data);
    }

    private void Publish(LiveKind kind, string data)
    {
        shown[kind] = data;
        foreach (LiveClient client in clients) client.Offer(kind, data);
    }
}
