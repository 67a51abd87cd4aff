using AppleLive.OnlinePayments;
using AppleLive.Payouts;
using AppleLive.ProviderEvents;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Takes in providers' notices, sends refunds and payouts, and closes pages nobody should pay on any more.</summary>
internal sealed class ProviderJob(
    IJobTurns turns, ProviderEventRounds events, RefundRounds refunds, PayoutRounds payouts, ReversalRounds reversals, PageRounds pages, TimeProvider time, ILogger<ProviderJob> logger)
    : RoundJob(turns, time)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override string Name => "providers";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        int done = await events.WorkAsync(cancellationToken);
        done += await refunds.SendAsync(cancellationToken);
        done += await payouts.SendAsync(cancellationToken);
        done += await reversals.RunAsync(cancellationToken);
        done += await pages.CloseAsync(cancellationToken);
        return done > 0 ? TimeSpan.Zero : Idle;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        JobLog.ProvidersFailed(logger, exception);
        return TimeSpan.FromSeconds(10);
    }
}
