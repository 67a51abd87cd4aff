using AppleLive.Storage;
using AppleLive.Transparency;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Brings each published checkpoint to the witnesses that have not cosigned it yet.</summary>
internal sealed class WitnessJob(IJobTurns turns, Witnesses witnesses, TimeProvider time, ILogger<WitnessJob> logger) : RoundJob(turns, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override string Name => "witnesses";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        await witnesses.AttachAsync(cancellationToken);
        return Every;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        JobLog.WitnessesFailed(logger, exception);
        return Every;
    }
}
