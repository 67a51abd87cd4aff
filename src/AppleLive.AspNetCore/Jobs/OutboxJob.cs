using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Keeps the courier going: at once while there is more, after a second when there was nothing, ever later while a handler fails.</summary>
internal sealed class OutboxJob(OutboxCourier courier, TimeProvider time, ILogger<OutboxJob> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait after so many failures in a row: 1 s, 2 s, 4 s … one minute at most.</summary>
    internal static TimeSpan WaitAfter(int failures) =>
        failures > 6 ? LongestWait : TimeSpan.FromSeconds(Math.Min(1 << (failures - 1), (int)LongestWait.TotalSeconds));

    [SuppressMessage("Design", "CA1031", Justification = "A handler may throw anything; the event comes again and the host goes on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await courier.DeliverAsync(stoppingToken) > 0 ? TimeSpan.Zero : Idle;
                failures = 0;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                wait = WaitAfter(++failures);
                JobLog.OutboxFailed(logger, exception, wait);
            }

            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, stoppingToken);
        }
    }
}
