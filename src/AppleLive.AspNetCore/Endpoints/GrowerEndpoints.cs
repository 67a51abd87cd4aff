using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Erasures;
using AppleLive.Growers;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Growers.</summary>
internal static class GrowerEndpoints
{
    public static void MapGrowers(this IEndpointRouteBuilder api)
    {
        api.MapPost("/growers", async (RequestKey key, JsonBody<NewGrower> body, Caller by, GrowerDesk desk, CancellationToken ct) =>
                (await desk.RegisterAsync(body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Creates<GrowerRegistered>("Register a grower with his consent.");

        api.MapPost("/growers/{id}/erasure", async (RouteId<GrowerId> id, RequestKey key, Caller by, ErasureDesk desk, CancellationToken ct) =>
                (await desk.EraseGrowerAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<GrowerErased>("Erase a grower once the legal retention is over; the public ledger stays as it is.", Refusals.StillOpen, Refusals.RetentionNotOver);
    }
}
