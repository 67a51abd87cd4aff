using System.Net;

using AppleLive.AspNetCore.Health;
using AppleLive.AspNetCore.Tests.Http;
using AppleLive.Orders;

using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.AspNetCore.Tests.Health;

/// <summary>Ready means that the next order would be taken and kept; live, that anyone answers at all.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private static readonly LaneStanding Sound = new(IsOpen: true, StoreFailed: null, Waiting: 0, Capacity: 8, Committing: TimeSpan.Zero);

    private readonly TestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_store_that_can_be_read_and_not_written_is_not_ready_and_the_host_lives()
    {
        host.Store.Unwritable = new IOException("No space left on device.");

        (await Ask("ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Ask("live")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_lane_that_takes_nothing_more_is_not_ready_and_the_host_lives()
    {
        await host.Services.GetRequiredService<CheckoutLane>().DrainAsync(TestContext.Current.CancellationToken);

        (await Ask("ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Ask("live")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_full_queue_that_moves_is_busy_and_not_broken()
    {
        LaneHealth.Obstacle(Sound).ShouldBeNull();
        LaneHealth.Obstacle(Sound with { Waiting = 8, Committing = TimeSpan.FromSeconds(2) }).ShouldBeNull();
        LaneHealth.Obstacle(Sound with { Waiting = 8, Committing = TimeSpan.FromSeconds(11) }).ShouldBe("A batch of the checkout lane does not come to its end.");
    }

    [Fact]
    public void A_store_that_failed_is_tried_again_once_that_is_ten_seconds_ago()
    {
        LaneHealth.Obstacle(Sound with { StoreFailed = TimeSpan.FromSeconds(9) }).ShouldBe("The store was away when the checkout lane last asked it.");
        LaneHealth.Obstacle(Sound with { StoreFailed = TimeSpan.FromSeconds(10) }).ShouldBeNull();
    }

    private async Task<HttpStatusCode> Ask(string what) => (await host.Client.GetAsync($"/health/{what}", TestContext.Current.CancellationToken)).StatusCode;
}
