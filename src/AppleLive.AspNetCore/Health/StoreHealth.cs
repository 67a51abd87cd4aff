using System.Diagnostics.CodeAnalysis;

using AppleLive.Storage;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppleLive.AspNetCore.Health;

/// <summary>
/// Ready means that the store answers a read, and a write comes to its disk. However often one asks, it is written to once
/// in five seconds at most.
/// </summary>
internal sealed class StoreHealth(IStore store, IStoreWatch watch, TimeProvider time) : IHealthCheck
{
    public const string Ready = "applelive:ready";

    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private Task? probe;
    private long probed;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from answering, it is not ready.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReadAsync(unit => unit.Outbox.NextAsync(1, cancellationToken), cancellationToken);
            await Probe().WaitAsync(Patience, time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception: exception);
        }
    }

    // One at a time: a store that hangs gets no second one.
    private Task Probe()
    {
        lock (turn)
        {
            if (probe is not null && (!probe.IsCompleted || time.GetElapsedTime(probed) < ProbeEvery)) return probe;
            probed = time.GetTimestamp();
            return probe = watch.ProbeAsync(CancellationToken.None);
        }
    }
}
