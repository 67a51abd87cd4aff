using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AppleLive.SampleHost.Demo;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AppleLive.SampleHost.Tests.Demo;

public sealed class DemoClockTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly Instant Opening = Instant.FromUtc(2026, 9, 12, 11, 50);

    [Fact]
    public void The_demo_opens_ten_minutes_before_the_first_livestream()
    {
        using var fresh = new RunningHost();

        Instant now = fresh.Services.GetRequiredService<IClock>().GetCurrentInstant();

        (now - Opening).ShouldBeInRange(Duration.Zero, Duration.FromMinutes(1));
    }

    [Fact]
    public void Another_opening_can_be_configured()
    {
        using var fresh = new RunningHost { Settings = { ["AppleLive:Demo:Now"] = "2026-09-20T08:00" } };

        Instant now = fresh.Services.GetRequiredService<IClock>().GetCurrentInstant();

        (now - Instant.FromUtc(2026, 9, 20, 0, 0)).ShouldBeInRange(Duration.Zero, Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Advancing_moves_the_clock_and_outlives_a_restart()
    {
        using var first = new RunningHost();
        using HttpResponseMessage response = await Advance(first, "P4D");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement answer = await RunningHost.Answer(response);
        (Instant.FromDateTimeOffset(answer.GetProperty("now").GetDateTimeOffset()) - Opening)
            .ShouldBeInRange(Duration.FromDays(4), Duration.FromDays(4) + Duration.FromMinutes(1));

        using RunningHost second = first.Again();
        (second.Services.GetRequiredService<IClock>().GetCurrentInstant() - Opening)
            .ShouldBeInRange(Duration.FromDays(4), Duration.FromDays(4) + Duration.FromMinutes(1));
    }

    [Theory]
    [InlineData("P-1D")]
    [InlineData("-P1D")]
    [InlineData("P0D")]
    [InlineData("P1DT-48H")]
    [InlineData("P401D")]
    [InlineData("P99999999Y")]
    [InlineData("PT999999999999999999H")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData(null)]
    public async Task The_clock_goes_forward_by_400_days_at_most(string? advance)
    {
        Instant before = host.Services.GetRequiredService<IClock>().GetCurrentInstant();

        using HttpResponseMessage response = await Advance(host, advance);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningHost.Answer(response)).GetProperty("errors").TryGetProperty("advance", out _).ShouldBeTrue();
        (host.Services.GetRequiredService<IClock>().GetCurrentInstant() - before).ShouldBeLessThan(Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Production_has_neither_the_endpoint_nor_another_time()
    {
        using var production = new RunningHost { Environment = "Production" };

        using HttpResponseMessage response = await Advance(production, "P4D");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        production.Services.GetService<DemoClock>().ShouldBeNull();
    }

    [Fact]
    public void A_season_can_be_invented_at_any_time_and_ends_at_the_opening()
    {
        using var fresh = new RunningHost();
        var clock = fresh.Services.GetRequiredService<DemoClock>();

        clock.Set(Instant.FromUtc(2026, 9, 1, 0, 0));
        (clock.GetCurrentInstant() - Instant.FromUtc(2026, 9, 1, 0, 0)).ShouldBeLessThan(Duration.FromMinutes(1));
        clock.Set(clock.Opening);

        (clock.GetCurrentInstant() - Opening).ShouldBeInRange(Duration.FromSeconds(-1), Duration.FromMinutes(1));
    }

    private static Task<HttpResponseMessage> Advance(RunningHost host, string? advance) =>
        host.Visitor().PostAsJsonAsync("/api/v1/demo/clock", new { advance }, TestContext.Current.CancellationToken);
}
