using System.Diagnostics.CodeAnalysis;

using AppleLive.Orders;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Lets go of reservations that were not paid in time.</summary>
internal sealed class ExpiryJob(OrderDesk orders, TimeProvider time, ILogger<ExpiryJob> logger) : BackgroundService
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
                int expired = await orders.ExpireAsync(stoppingToken);
                if (expired > 0) JobLog.Expired(logger, expired);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                JobLog.ExpiryFailed(logger, exception);
            }
        }
    }
}
