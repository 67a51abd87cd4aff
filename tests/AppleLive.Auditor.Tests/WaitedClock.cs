using System.Threading.Channels;

using Microsoft.Extensions.Time.Testing;

namespace AppleLive.Auditor.Tests;

/// <summary>A clock that stands still and knows when somebody begins to wait by it.</summary>
internal sealed class WaitedClock() : FakeTimeProvider(new DateTimeOffset(2026, 9, 12, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<bool> waits = Channel.CreateUnbounded<bool>();

    /// <summary>Returns once somebody waits, or has ended and will not.</summary>
    public Task WaitedBy(Task somebody) => Task.WhenAny(waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask(), somebody);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(true);
        return timer;
    }
}
