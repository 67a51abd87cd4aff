using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Payouts;
using AppleLive.Settlements;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Settlements.</summary>
internal static class SettlementEndpoints
{
    public static void MapSettlements(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder settlements = api.MapGroup("/settlements");

        settlements.MapPost("", async (RequestKey key, JsonBody<NewSettlement> body, Caller by, SettlementDesk desk, CancellationToken ct) =>
                (await desk.CalculateAsync(body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<SettlementAnswer>("Calculate what a village is paid.", Refusals.NothingToPay, Refusals.SettlementOpen);

        settlements.MapPost("/{id}/approval", async (RouteId<SettlementId> id, RequestKey key, Caller by, SettlementDesk desk, CancellationToken ct) =>
                (await desk.ApproveAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<SettlementAnswer>("Approve a settlement, as a second person whom it does not pay.", Refusals.SecondPersonRequired, Refusals.PaysApprover, Refusals.NotNow, Refusals.ChargedBack);

        settlements.MapPost("/{id}/payouts", async (RouteId<SettlementId> id, RequestKey key, Caller by, PayoutDesk desk, CancellationToken ct) =>
                (await desk.PrepareAsync(id, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<SettlementPayouts>("Prepare the one payout of an approved settlement.", Refusals.NotApproved, Refusals.NotNow, Refusals.ProviderAway);
    }
}
