using System.Diagnostics.CodeAnalysis;

using AppleLive.Storage;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppleLive.AspNetCore.Health;

/// <summary>Ready means that the store answers a read.</summary>
internal sealed class StoreHealth(IStore store) : IHealthCheck
{
    public const string Ready = "applelive:ready";

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from answering, it is not ready.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReadAsync(unit => unit.Outbox.NextAsync(1, cancellationToken), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception: exception);
        }
    }
}
