using AppleLive.AspNetCore;
using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Problems;
using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary><c>POST /api/v1/demo/clock</c>: moves the demo clock forward. Mapped in the demo only.</summary>
internal static class DemoClockEndpoint
{
    public static void MapDemoClock(this IEndpointRouteBuilder endpoints) => endpoints
        .MapAppleLiveApi()
        .MapPost("/demo/clock", Advance)
        .ForAnyone()
        .WithName("AdvanceDemoClock")
        .WithTags("demo")
        .WithSummary("Moves the demo clock forward by an ISO 8601 duration, 400 days at most. It does not exist outside the demo.")
        .Produces<DemoClockAnswer>()
        .ProducesValidationProblem();

    private static IResult Advance(JsonBody<DemoClockRequest> body, DemoClock clock) =>
        DemoAdvance.TryRead(body.Value.Advance, clock.GetCurrentInstant(), out Duration advance)
            ? Results.Ok(new DemoClockAnswer(clock.Advance(advance).ToDateTimeOffset()))
            : Problem.Of(new Refusal(Refusals.Invalid) { Fields = [new FieldError("advance", FieldRules.OutOfRange) { Arguments = ["PT1S", "P400D"] }] });
}

/// <summary>How far to move the clock.</summary>
internal sealed record DemoClockRequest
{
    public string? Advance { get; init; }
}

/// <summary>The clock after it was moved.</summary>
internal sealed record DemoClockAnswer(DateTimeOffset Now);
