using AppleLive.AspNetCore.Access;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary><c>POST /api/v1/demo/clock</c>: moves the demo clock forward. Mapped in the demo only.</summary>
internal static class DemoClockEndpoint
{
    public static void MapDemoClock(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/api/v1/demo/clock", Advance)
        .ForAnyone()
        .WithName("AdvanceDemoClock")
        .WithTags("demo")
        .WithSummary("Moves the demo clock forward by an ISO 8601 duration, 400 days at most. It does not exist outside the demo.")
        .Accepts<DemoClockRequest>("application/json")
        .Produces<DemoClockAnswer>()
        .ProducesValidationProblem();

    private static async Task<IResult> Advance(
        HttpRequest request, DemoClock clock, IStringLocalizer<SiteText> text, CancellationToken cancellationToken)
    {
        JsonBody<DemoClockRequest> body = await JsonBody.Read<DemoClockRequest>(request, cancellationToken);
        return DemoAdvance.TryRead(body.Value?.Advance, clock.GetCurrentInstant(), out Duration advance)
            ? Results.Ok(new DemoClockAnswer(clock.Advance(advance).ToDateTimeOffset()))
            : HostProblems.Invalid(text, ("advance", text["field.advance"]));
    }
}

/// <summary>How far to move the clock.</summary>
internal sealed record DemoClockRequest(string? Advance);

/// <summary>The clock after it was moved.</summary>
internal sealed record DemoClockAnswer(DateTimeOffset Now);
