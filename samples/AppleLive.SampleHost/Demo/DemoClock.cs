using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary>The system's clock, moved by an offset that outlives a restart. It drives the domain only, never sign-in.</summary>
/// <param name="system">The clock that really runs.</param>
/// <param name="file">Where the offset is kept.</param>
/// <param name="opening">The moment the demo begins, when no offset is kept yet.</param>
internal sealed class DemoClock(IClock system, DemoClockFile file, Instant opening) : IClock
{
    private readonly Lock _writing = new();
    private long _offsetMilliseconds = file.Read() ?? MillisecondsTo(opening, system);

    /// <summary>The moment the demo opens with; a season being invented ends with the clock here.</summary>
    public Instant Opening => opening;

    public Instant GetCurrentInstant() =>
        system.GetCurrentInstant() + Duration.FromMilliseconds(Interlocked.Read(ref _offsetMilliseconds));

    /// <summary>Moves the clock to a moment, earlier or later: for inventing a season before anyone looks.</summary>
    public void Set(Instant now)
    {
        lock (_writing) Keep(MillisecondsTo(now, system));
    }

    /// <summary>Moves the clock forward, and gives the new time. What was sold is never un-sold, so it never goes back.</summary>
    public Instant Advance(Duration by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        lock (_writing) Keep(_offsetMilliseconds + (long)by.TotalMilliseconds);
        return GetCurrentInstant();
    }

    // Written first: a clock that jumped and then forgot it would run backwards after a restart.
    private void Keep(long offsetMilliseconds)
    {
        file.Write(offsetMilliseconds);
        Interlocked.Exchange(ref _offsetMilliseconds, offsetMilliseconds);
    }

    private static long MillisecondsTo(Instant moment, IClock system) => (long)(moment - system.GetCurrentInstant()).TotalMilliseconds;
}
