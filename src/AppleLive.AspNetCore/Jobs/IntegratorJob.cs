using AppleLive.Storage;
using AppleLive.Transparency;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Keeps the ledger at most a second behind the store.</summary>
internal sealed class IntegratorJob(IJobTurns turns, Integrator integrator, TimeProvider time, ILogger<IntegratorJob> logger) : RoundJob(turns, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private volatile Exception? failure;

    /// <summary>Why the last round failed; null where it did not, or where another host has the job.</summary>
    public Exception? Failure => failure;

    protected override string Name => "integrator";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        await integrator.IntegrateAsync(cancellationToken);
        failure = null;
        return Every;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        // Said once, not twice a second.
        if (failure is null) JobLog.IntegratorFailed(logger, exception);
        failure = exception;
        return Every;
    }
}
