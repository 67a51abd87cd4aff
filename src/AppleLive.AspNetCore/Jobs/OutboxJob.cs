using AppleLive.Storage;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Keeps the courier going: at once while more wait than are handed over at a time, after a second otherwise, ever later while a handler fails.</summary>
internal sealed class OutboxJob(IJobTurns turns, OutboxCourier courier, TimeProvider time, ILogger<OutboxJob> logger) : RoundJob(turns, time)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private int failures;

    protected override string Name => "outbox";

    /// <summary>How long to wait after so many events were handed over: what came meanwhile shares a commit, instead of taking every second one from the orders.</summary>
    internal static TimeSpan WaitAfterHandingOver(int delivered) => delivered < OutboxCourier.Batch ? Idle : TimeSpan.Zero;

    /// <summary>How long to wait after so many failures in a row: 1 s, 2 s, 4 s … one minute at most.</summary>
    internal static TimeSpan WaitAfter(int failures) =>
        failures > 6 ? LongestWait : TimeSpan.FromSeconds(Math.Min(1 << (failures - 1), (int)LongestWait.TotalSeconds));

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        int delivered = await courier.DeliverAsync(cancellationToken);
        failures = 0;
        return WaitAfterHandingOver(delivered);
    }

    protected override TimeSpan Failed(Exception exception)
    {
        TimeSpan wait = WaitAfter(++failures);
        JobLog.OutboxFailed(logger, exception, wait);
        return wait;
    }
}
