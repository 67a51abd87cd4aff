using AppleLive.Orders;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppleLive.AspNetCore.Health;

/// <summary>Ready means that orders are taken and come to the disk. A queue that is full but moves is busy, not broken.</summary>
internal sealed class LaneHealth(CheckoutLane lane) : IHealthCheck
{
    /// <summary>A batch that takes longer than this is stuck, and all who wait with it.</summary>
    internal static readonly TimeSpan Stuck = TimeSpan.FromSeconds(10);

    /// <summary>For how long a failure of the store counts. After that somebody must be sent there again to find it back.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Obstacle(lane.Standing) is { } why ? new HealthCheckResult(context.Registration.FailureStatus, why) : HealthCheckResult.Healthy());

    internal static string? Obstacle(LaneStanding standing) => standing switch
    {
        { IsOpen: false } => "The checkout lane takes no commands.",
        { StoreFailed: { } ago } when ago < Remembered => "The store was away when the checkout lane last asked it.",
        { Committing: var since } when since > Stuck => "A batch of the checkout lane does not come to its end.",
        _ => null,
    };
}
