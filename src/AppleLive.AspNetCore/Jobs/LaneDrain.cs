using AppleLive.Orders;

using Microsoft.Extensions.Hosting;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Has what the checkout lane took decided and answered before the host stops, as long as the host's shutdown timeout allows.</summary>
internal sealed class LaneDrain(CheckoutLane lane) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => lane.DrainAsync(cancellationToken);
}
