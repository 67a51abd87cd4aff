using System.Diagnostics.CodeAnalysis;

using AppleLive.Diagnostics;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Keeps the store's figures fresh for whoever collects them.</summary>
internal sealed class GaugesJob(StoreGauges gauges, TimeProvider time, ILogger<GaugesJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails is tried again; the host goes on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        bool failed = false;
        do
        {
            try
            {
                await gauges.RefreshAsync(stoppingToken);
                failed = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Said once, not every five seconds.
                if (!failed) JobLog.GaugesFailed(logger, exception);
                failed = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
