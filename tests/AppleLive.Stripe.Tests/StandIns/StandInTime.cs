using System.Collections.Concurrent;

namespace AppleLive.Stripe.Tests.StandIns;

/// <summary>A clock that is set by hand. Short waits are over at once and are remembered; long ones, the time-outs, last until they are let run out.</summary>
internal sealed class StandInTime : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly List<PatientTimer> timeouts = [];
    private DateTimeOffset now = new(2026, 9, 12, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How long was waited, in this order.</summary>
    public ConcurrentQueue<TimeSpan> Waited { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Jump(TimeSpan by)
    {
        lock (gate) now += by;
    }

    /// <summary>Lets every call that is running now time out.</summary>
    public void RunOut()
    {
        PatientTimer[] due;
        lock (gate) due = [.. timeouts];
        foreach (PatientTimer timer in due) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= Short && dueTime >= TimeSpan.Zero)
        {
            Waited.Enqueue(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        var timer = new PatientTimer(this, callback, state);
        lock (gate) timeouts.Add(timer);
        return timer;
    }

    private sealed class PatientTimer(StandInTime of, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (of.gate) of.timeouts.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
