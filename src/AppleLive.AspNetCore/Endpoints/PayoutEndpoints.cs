using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Payouts;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Payouts.</summary>
internal static class PayoutEndpoints
{
    public static void MapPayouts(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder payouts = api.MapGroup("/payouts/{id}");

        payouts.MapPost("/paid", async (RouteId<PayoutId> id, RequestKey key, JsonBody<NewReference> body, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.PayAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<PayoutAnswer>("Record that the bank has paid.", Refusals.NotNow);

        payouts.MapPost("/returned", async (RouteId<PayoutId> id, RequestKey key, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.ReturnAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<PayoutAnswer>("Record that the bank sent it back.", Refusals.NotNow);

        payouts.MapPost("/again", async (RouteId<PayoutId> id, RequestKey key, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.SendAgainAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<PayoutAnswer>("Have a gateway pay again what it could not pay, or what came back.", Refusals.NotNow);

        payouts.MapPost("/acknowledgement", async (RouteId<PayoutId> id, RequestKey key, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.AcknowledgeAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<PayoutAnswer>("Record that the village has the money.", Refusals.NotNow);

        payouts.MapPost("/disbursements", async (RouteId<PayoutId> id, RequestKey key, JsonBody<WhichGrower> body, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.AcknowledgeDisbursementAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.GrowerOrLiaison)
            .Does<DisbursementAnswer>("Record that a grower has his part.", Refusals.NotNow);
    }
}
