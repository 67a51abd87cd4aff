using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Transparency;
using AppleLive.Villages;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Villages and where their money stands.</summary>
internal static class VillageEndpoints
{
    public static void MapVillages(this IEndpointRouteBuilder api)
    {
        api.MapGet("/villages", async (VillageDesk desk, CancellationToken ct) => VillageList.Of(await desk.ListAsync(ct)).Found())
            .ForAnyone()
            .Reads<VillageList>("All villages by code.");

        api.MapGet("/villages/{code}", async (string code, VillageDesk desk, LogDesk log, CancellationToken ct) =>
                (await desk.FindAsync(code, ct) is { } standing
                    ? VillageView.Of(standing, (await log.ProvenAsync([standing.Village.Id], ct)).GetValueOrDefault(standing.Village.Id))
                    : null).Found())
            .ForAnyone()
            .Reads<VillageView>("One village with its totals.");
    }
}
