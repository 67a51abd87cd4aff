using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AppleLive.AspNetCore.Live;

/// <summary>
/// One watcher's way to a live room. It holds at most one event of each kind: a newer one takes the place of an older one
/// not sent yet, so a slow watcher skips, and neither grows nor delays anyone.
/// </summary>
internal sealed class LiveClient
{
    private readonly Lock gate = new();
    private readonly string?[] waiting = new string?[LiveKinds.Names.Count];
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Offers an event. Returns at once, whatever the watcher does.</summary>
    public void Offer(LiveKind kind, string data)
    {
        lock (gate) waiting[(int)kind] = data;
        woken.Writer.TryWrite(true);
    }

    /// <summary>Ends the watching.</summary>
    public void Complete() => woken.Writer.TryComplete();

    /// <summary>The events as they come, until the watcher goes or the watching is ended.</summary>
    public async IAsyncEnumerable<(LiveKind Kind, string Data)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await woken.Reader.WaitToReadAsync(cancellationToken))
        {
            woken.Reader.TryRead(out _);
            for (LiveKind kind = LiveKind.State; (int)kind < waiting.Length; kind++)
            {
                if (Take(kind) is { } data) yield return (kind, data);
            }
        }
    }

    private string? Take(LiveKind kind)
    {
        lock (gate)
        {
            string? data = waiting[(int)kind];
            waiting[(int)kind] = null;
            return data;
        }
    }
}
