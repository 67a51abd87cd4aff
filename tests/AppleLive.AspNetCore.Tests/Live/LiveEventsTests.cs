using System.Net;

using AppleLive.AspNetCore.Tests.Http;
using AppleLive.Livestreams;

using NodaTime;

namespace AppleLive.AspNetCore.Tests.Live;

public class LiveEventsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_flow_to_a_watcher_and_the_host_stops_without_waiting_for_him()
    {
        var host = new TestHost();
        await host.InitializeAsync();
        LivestreamId id = new IdSource(TimeProvider.System).Next<LivestreamId>();
        Instant now = Instant.FromUtc(2026, 9, 12, 12, 0);
        var livestream = new Livestream(id, "试播", new Interval(now, now + Duration.FromHours(2)), new LivestreamState.Live(now), []);
        host.Store.Streams[id] = livestream;

        using HttpResponseMessage response = await host.Client.GetAsync($"/api/v1/livestreams/{id}/events", HttpCompletionOption.ResponseHeadersRead, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        (await lines.ReadLineAsync(Cancel)).ShouldBe("event: state");
        (await lines.ReadLineAsync(Cancel)).ShouldStartWith("data: {\"livestream\":");

        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        (await lines.ReadToEndAsync(Cancel)).ShouldContain("event: order");
        await host.DisposeAsync();
    }
}
