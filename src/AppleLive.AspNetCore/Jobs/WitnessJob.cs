using System.Diagnostics.CodeAnalysis;

using AppleLive.Transparency;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Brings each published checkpoint to the witnesses that have not cosigned it yet.</summary>
internal sealed class WitnessJob(Witnesses witnesses, TimeProvider time, ILogger<WitnessJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    [SuppressMessage("Design", "CA1031", Justification = "A round that fails is tried again; the host goes on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await witnesses.AttachAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                JobLog.WitnessesFailed(logger, exception);
            }
        }
    }
}
