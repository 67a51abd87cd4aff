using System.Diagnostics.CodeAnalysis;

using AppleLive.Transparency;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Keeps the ledger at most a second behind the store.</summary>
internal sealed class IntegratorJob(Integrator integrator, TimeProvider time, ILogger<IntegratorJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private volatile Exception? failure;

    /// <summary>Why the last round failed; null where it did not.</summary>
    public Exception? Failure => failure;

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails is tried again; the host goes on selling, and its health says so.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await integrator.IntegrateAsync(stoppingToken);
                failure = null;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Said once, not twice a second.
                if (failure is null) JobLog.IntegratorFailed(logger, exception);
                failure = exception;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
