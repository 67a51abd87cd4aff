namespace AppleLive.AspNetCore.Live;

/// <summary>Somebody watching a room. Disposing it is leaving.</summary>
internal sealed class LiveWatch(LiveClient client, Action leave) : IDisposable
{
    private int left;

    public LiveClient Client => client;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 0) leave();
    }
}
