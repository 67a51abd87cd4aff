using AppleLive.OnlinePayments;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Every five minutes asks after open pages and notices that never came, and compares the providers' books with ours.</summary>
internal sealed class ReconciliationJob(
    IJobTurns turns, ProviderEventRounds events, PageRounds pages, ReconciliationRounds books, TimeProvider time, ILogger<ReconciliationJob> logger)
    : RoundJob(turns, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override string Name => "reconciliation";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        await events.CatchUpAsync(cancellationToken);
        await pages.LookAsync(cancellationToken);
        await books.CompareAsync(cancellationToken);
        return Every;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        JobLog.ReconciliationFailed(logger, exception);
        return Every;
    }
}
