using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Claims;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Claims on their way up the tiers. Which tier holds a claim is checked by the desk.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder claims = api.MapGroup("/claims/{id}");

        claims.MapPost("/replies", async (RouteId<ClaimId> id, RequestKey key, JsonBody<NewReply> body, Caller by, ClaimDesk desk, CancellationToken ct) =>
                (await desk.ReplyAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ClaimAnswer>("Answer a claim.", Refusals.NotNow);

        claims.MapPost("/escalation", async (RouteId<ClaimId> id, RequestKey key, Caller by, ClaimDesk desk, CancellationToken ct) =>
                (await desk.EscalateAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ClaimAnswer>("Pass a claim to the next tier.", Refusals.NotNow);

        claims.MapPost("/agreement", async (RouteId<ClaimId> id, RequestKey key, JsonBody<NewAgreement> body, Caller by, ClaimDesk desk, CancellationToken ct) =>
                (await desk.AgreeAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ClaimAnswer>("Close a claim by agreement.", Refusals.NotPaid, Refusals.MoreThanCaptured, Refusals.NotNow);

        claims.MapPost("/rejection", async (RouteId<ClaimId> id, RequestKey key, JsonBody<NewReply> body, Caller by, ClaimDesk desk, CancellationToken ct) =>
                (await desk.RejectAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ClaimAnswer>("Turn a claim down, with the reason.", Refusals.NotNow);
    }
}
