using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Livestreams;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>What the host of a livestream does on air.</summary>
internal static class HostEndpoints
{
    public static void MapHosting(this RouteGroupBuilder livestreams)
    {
        livestreams.MapPost("/{id}/segments", async (RouteId<LivestreamId> id, RequestKey key, JsonBody<ShownListing> body, Caller by, HostDesk desk, CancellationToken ct) =>
                (await desk.BeginSegmentAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>("Begin to explain a listing.", Refusals.NotInLivestream, Refusals.NotNow);

        livestreams.MapPost("/{id}/pin", async (RouteId<LivestreamId> id, RequestKey key, JsonBody<ShownListing> body, Caller by, HostDesk desk, CancellationToken ct) =>
                (await desk.PinAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>("Pin a listing where buyers see it first.", Refusals.NotInLivestream, Refusals.NotNow);

        livestreams.MapPost("/{id}/corrections", async (RouteId<LivestreamId> id, RequestKey key, JsonBody<NewCorrection> body, Caller by, HostDesk desk, CancellationToken ct) =>
                (await desk.CorrectAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LivestreamAnswer>("Put a mistake right on the spot.", Refusals.NotInLivestream, Refusals.NotNow);
    }
}
