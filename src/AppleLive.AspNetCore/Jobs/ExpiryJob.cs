using AppleLive.Orders;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Lets go of reservations that were not paid in time.</summary>
internal sealed class ExpiryJob(IJobTurns turns, OrderDesk orders, TimeProvider time, ILogger<ExpiryJob> logger) : RoundJob(turns, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override string Name => "expiry";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        int expired = await orders.ExpireAsync(cancellationToken);
        if (expired > 0) JobLog.Expired(logger, expired);
        return Every;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        JobLog.ExpiryFailed(logger, exception);
        return Every;
    }
}
