using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Live;
using AppleLive.AspNetCore.Problems;
using AppleLive.AspNetCore.Views;
using AppleLive.Livestreams;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Livestreams: the schedule, the live room, and their life up to the air.</summary>
internal static class LivestreamEndpoints
{
    private delegate Task<Outcome<LivestreamAnswer>> Step(
        LivestreamDesk desk, LivestreamId id, People.Actor by, IdempotencyKey key, CancellationToken cancellationToken);

    public static void MapLivestreams(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder livestreams = api.MapGroup("/livestreams");

        livestreams.MapGet("", async (Paging<LivestreamId> page, LivestreamReader reader, CancellationToken ct) =>
                (await reader.ListAsync(page.After, page.Limit, ct)).Found())
            .ForAnyone()
            .Reads<LivestreamPage>("The schedule, latest announced time first.");

        livestreams.MapGet("/{id}", async (RouteId<LivestreamId> id, LivestreamReader reader, CancellationToken ct) =>
                (await reader.FindAsync(id, ct)).Found())
            .ForAnyone()
            .Reads<LivestreamView>("One livestream with its run of show, the pinned listing, stock and corrections.");

        livestreams.MapGet("/{id}/events", WatchAsync)
            .ForAnyone()
            .WithSummary("Server-sent events: state, stock, pin, segment, announcement, order; each a full snapshot of its kind.")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .WithMetadata(new MayRefuse([Refusals.Busy]));

        livestreams.MapPost("", async (RequestKey key, JsonBody<NewLivestream> body, Caller by, LivestreamDesk desk, CancellationToken ct) =>
                (await desk.ScheduleAsync(body, by, key, ct)).Created(answer => $"{AppleLiveEndpoints.Root}/livestreams/{answer.Livestream}"))
            .ForStaff(AppleLivePolicies.Officer)
            .Creates<LivestreamAnswer>("Announce a livestream within the season.", Refusals.NotNow);

        livestreams.MapPost("/{id}/checklist", async (RouteId<LivestreamId> id, RequestKey key, JsonBody<NewChecklist> body, Caller by, LivestreamDesk desk, CancellationToken ct) =>
                (await desk.CheckAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>("Note that the checklist is done.", Refusals.NotNow);

        livestreams.MapPost("/{id}/rescheduling", async (RouteId<LivestreamId> id, RequestKey key, JsonBody<NewTime> body, Caller by, LivestreamDesk desk, CancellationToken ct) =>
                (await desk.RescheduleAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>("Announce a postponed livestream for a new time.", Refusals.NotNow);

        livestreams.MapStep(
            "approval", "Approve a checked livestream, as a second person.", (desk, id, by, key, ct) => desk.ApproveAsync(id, by, key, ct),
            Refusals.ChecklistMissing, Refusals.SecondPersonRequired);
        livestreams.MapStep(
            "start", "Go on air.", (desk, id, by, key, ct) => desk.StartAsync(id, by, key, ct),
            Refusals.ChecklistMissing, Refusals.ApprovalMissing, Refusals.TooEarly);
        livestreams.MapStep("end", "Go off air.", (desk, id, by, key, ct) => desk.EndAsync(id, by, key, ct));
        livestreams.MapStep("archive", "Put an ended livestream away.", (desk, id, by, key, ct) => desk.ArchiveAsync(id, by, key, ct));
        livestreams.MapStep("postponement", "Postpone to a time not yet known.", (desk, id, by, key, ct) => desk.PostponeAsync(id, by, key, ct));
        livestreams.MapStep("cancellation", "Call a livestream off.", (desk, id, by, key, ct) => desk.CancelAsync(id, by, key, ct));
        livestreams.MapHosting();
    }

    private static void MapStep(this RouteGroupBuilder livestreams, string name, string summary, Step step, params string[] slugs) =>
        livestreams.MapPost($"/{{id}}/{name}", async (RouteId<LivestreamId> id, RequestKey key, Caller by, LivestreamDesk desk, CancellationToken ct) =>
                (await step(desk, id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>(summary, [Refusals.NotNow, .. slugs]);

    private static async Task<IResult> WatchAsync(RouteId<LivestreamId> id, LiveFeed feed, CancellationToken ct)
    {
        Outcome<LiveWatch> joined = await feed.JoinAsync(id, ct);
        return joined.IsRefused(out Refusal? why, out LiveWatch? watch)
            ? Problem.Of(why)
            : new LiveResult(watch);
    }
}
