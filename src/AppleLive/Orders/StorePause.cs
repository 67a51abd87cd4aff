namespace AppleLive.Orders;

/// <summary>
/// Keeps callers from a store that is away. For a second after it failed nobody is sent there; after that one caller a
/// second is, to see whether it is back. Safe for use by several threads.
/// </summary>
internal sealed class StorePause(TimeProvider time)
{
    /// <summary>As long as a caller is told to wait before he tries again.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    private readonly Lock turn = new();
    private readonly long length = (long)(Length.TotalSeconds * time.TimestampFrequency);

    // When the next caller may be sent there; null while the store is there.
    private long? next;
    private long failed;

    /// <summary>Whether the store was away when it was last asked.</summary>
    public bool IsOn
    {
        get
        {
            lock (turn) return next is not null;
        }
    }

    /// <summary>How long ago the store failed last; null where it has worked since.</summary>
    public TimeSpan? SinceFailure
    {
        get
        {
            lock (turn) return next is null ? null : time.GetElapsedTime(failed);
        }
    }

    /// <summary>Whether this caller may be sent to the store.</summary>
    public bool MayPass()
    {
        lock (turn)
        {
            if (next is not { } then) return true;
            long now = time.GetTimestamp();
            if (now < then) return false;
            next = now + length;
            return true;
        }
    }

    /// <summary>The store failed. True where it had not failed before.</summary>
    public bool Begin()
    {
        lock (turn)
        {
            bool first = next is null;
            failed = time.GetTimestamp();
            next = failed + length;
            return first;
        }
    }

    /// <summary>The store worked. True where it had been away.</summary>
    public bool End()
    {
        lock (turn)
        {
            bool away = next is not null;
            next = null;
            return away;
        }
    }
}
