using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Harvests;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Harvest lots, from registration to attestation.</summary>
internal static class LotEndpoints
{
    public static void MapLots(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder lots = api.MapGroup("/lots");

        lots.MapPost("", async (RequestKey key, JsonBody<NewLot> body, Caller by, HarvestDesk desk, CancellationToken ct) =>
                (await desk.RegisterAsync(body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.GrowerOrLiaison)
            .Creates<LotAnswer>("Register a lot: as its grower, or for him as his village's liaison.");

        lots.MapPost("/{id}/attestation", async (RouteId<LotId> id, RequestKey key, JsonBody<NewInspection> body, Caller by, HarvestDesk desk, CancellationToken ct) =>
                (await desk.AttestAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LotAnswer>("Keep what was checked of a lot.", Refusals.FactsMissing, Refusals.MoreThanRegistered, Refusals.NotNow);

        lots.MapPost("/{id}/attestation/approval", async (RouteId<LotId> id, RequestKey key, Caller by, HarvestDesk desk, CancellationToken ct) =>
                (await desk.ApproveAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LotAnswer>("Approve the check of a lot, as a second officer.", Refusals.SecondPersonRequired, Refusals.NotNow);

        lots.MapPost("/{id}/rejection", async (RouteId<LotId> id, RequestKey key, JsonBody<NewRejection> body, Caller by, HarvestDesk desk, CancellationToken ct) =>
                (await desk.RejectAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LotAnswer>("Turn a lot down, with the reason.", Refusals.NotNow);

        lots.MapPost("/{id}/withdrawal", async (RouteId<LotId> id, RequestKey key, Caller by, HarvestDesk desk, CancellationToken ct) =>
                (await desk.WithdrawAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<LotAnswer>("Take back what is not allocated.", Refusals.NotNow);
    }
}
