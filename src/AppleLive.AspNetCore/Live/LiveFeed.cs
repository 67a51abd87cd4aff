using System.Collections.Concurrent;
using System.Threading.Channels;

using AppleLive.AspNetCore.Views;
using AppleLive.Listings;
using AppleLive.Livestreams;

using Microsoft.Extensions.Options;

using NodaTime;

namespace AppleLive.AspNetCore.Live;

/// <summary>
/// The live rooms. A signal only marks a room as worth another look; one reader looks at the store and shows everyone in
/// the room what has changed. So a flash sale costs a few looks a second, however many orders and watchers there are.
/// </summary>
internal sealed class LiveFeed(LivestreamReader reader, IClock clock, IOptions<LiveFeedOptions> options) : ILiveSignals
{
    private readonly ConcurrentDictionary<LivestreamId, LiveRoom> rooms = new();
    private readonly ConcurrentDictionary<LivestreamId, bool> stale = new();
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock doors = new();
    private int clients;

    /// <summary>How many are watching.</summary>
    public int Clients => Volatile.Read(ref clients);

    public void ListingChanged(ListingId listing)
    {
        foreach (LiveRoom room in rooms.Values)
        {
            if (room.RunOfShow.Contains(listing)) Mark(room.Livestream);
        }
    }

    public void LivestreamChanged(LivestreamId livestream)
    {
        if (rooms.ContainsKey(livestream)) Mark(livestream);
    }

    public void OrderConfirmed(LivestreamId livestream, long boxes)
    {
        if (!rooms.TryGetValue(livestream, out LiveRoom? room)) return;
        room.Add(boxes, clock.GetCurrentInstant());
        Mark(livestream);
    }

    /// <summary>Looks at every room again, since something may have been missed.</summary>
    public void LookAtAll()
    {
        foreach (LivestreamId livestream in rooms.Keys) Mark(livestream);
    }

    /// <summary>Lets somebody watch: <c>not-found</c>, or <c>busy</c> where the house is full.</summary>
    public async Task<Outcome<LiveWatch>> JoinAsync(LivestreamId livestream, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref clients) > options.Value.MaximumClients) return Turned(Refusals.Busy);
        var watch = new LiveWatch(new LiveClient(), () => Interlocked.Decrement(ref clients));
        try
        {
            return await EnterAsync(livestream, watch, cancellationToken);
        }
        catch
        {
            watch.Dispose();
            throw;
        }
    }

    private async Task<Outcome<LiveWatch>> EnterAsync(LivestreamId livestream, LiveWatch seat, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(livestream, cancellationToken) is not { } view)
        {
            seat.Dispose();
            return new Refusal(Refusals.NotFound);
        }

        LiveRoom room;
        lock (doors)
        {
            room = rooms.GetOrAdd(livestream, id => new LiveRoom(id));
            room.Enter(seat.Client);
        }

        // What was read may be older than what the room has shown since; the look that follows puts it right.
        if (room.RunOfShow.Count == 0) room.Show(view);
        Mark(livestream);
        return new LiveWatch(seat.Client, () => Leave(room, seat));
    }

    private void Leave(LiveRoom room, LiveWatch seat)
    {
        lock (doors)
        {
            room.Leave(seat.Client);
            if (room.IsEmpty) rooms.TryRemove(room.Livestream, out _);
        }

        seat.Dispose();
    }

    /// <summary>Waits until a room is worth a look.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await woken.Reader.ReadAsync(cancellationToken);

    /// <summary>Looks again at every room that was marked, and shows what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (LivestreamId livestream in stale.Keys)
        {
            // Unmarked before the look: a change during it marks the room again.
            stale.TryRemove(livestream, out _);
            if (!rooms.TryGetValue(livestream, out LiveRoom? room)) continue;
            try
            {
                if (await reader.FindAsync(livestream, cancellationToken) is { } view) room.Show(view);
                room.ShowOrders();
            }
            catch
            {
                Mark(livestream);
                throw;
            }
        }
    }

    /// <summary>Proves to everyone that the line is open.</summary>
    public void Ping()
    {
        string data = LiveSnapshot.Write(new LivePing());
        foreach (LiveRoom room in rooms.Values) room.Ping(data);
    }

    private void Mark(LivestreamId livestream)
    {
        stale[livestream] = true;
        woken.Writer.TryWrite(true);
    }

    private Outcome<LiveWatch> Turned(string slug)
    {
        Interlocked.Decrement(ref clients);
        return new Refusal(slug);
    }
}
