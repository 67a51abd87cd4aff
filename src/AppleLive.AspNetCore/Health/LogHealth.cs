using AppleLive.AspNetCore.Jobs;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppleLive.AspNetCore.Health;

/// <summary>Ready means that the last round of the integrator did not fail.</summary>
internal sealed class LogHealth(IntegratorJob job) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(job.Failure is { } failure ? new HealthCheckResult(context.Registration.FailureStatus, exception: failure) : HealthCheckResult.Healthy());
}
