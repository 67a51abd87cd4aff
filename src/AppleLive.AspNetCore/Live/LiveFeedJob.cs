using System.Diagnostics.CodeAnalysis;

using AppleLive.AspNetCore.Jobs;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppleLive.AspNetCore.Live;

/// <summary>Looks again at rooms that were marked, at a measured pace, and proves idle lines open.</summary>
internal sealed class LiveFeedJob(LiveFeed feed, TimeProvider time, IOptions<LiveFeedOptions> options, ILogger<LiveFeedJob> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(LookAsync(stoppingToken), PingAsync(stoppingToken));

    [SuppressMessage("Design", "CA1031", Justification = "A look that fails is tried again; the host goes on.")]
    private async Task LookAsync(CancellationToken stoppingToken)
    {
        var pace = TimeSpan.FromMilliseconds(options.Value.PaceMilliseconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            await feed.WaitAsync(stoppingToken);
            try
            {
                await feed.RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                JobLog.LiveFeedFailed(logger, exception);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }

            await Task.Delay(pace, time, stoppingToken);
        }
    }

    private async Task PingAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.HeartbeatSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) feed.Ping();
    }
}
