using System.Security.Cryptography;

using AppleLive.Storage;

using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Forgets old idempotency keys, a slice at a time: about all of them in a day.</summary>
internal sealed class KeyRetentionJob(IJobTurns turns, KeyRetention retention, TimeProvider time, ILogger<KeyRetentionJob> logger) : RoundJob(turns, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1) / KeyRetention.Slices;

    protected override string Name => "key-retention";

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        // At random, so that a host that is started anew every hour comes to the last slices as well.
        await retention.ForgetAsync((byte)RandomNumberGenerator.GetInt32(KeyRetention.Slices), cancellationToken);
        return Every;
    }

    protected override TimeSpan Failed(Exception exception)
    {
        JobLog.KeysNotForgotten(logger, exception);
        return Every;
    }
}
