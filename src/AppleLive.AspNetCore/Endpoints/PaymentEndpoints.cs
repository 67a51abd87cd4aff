using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Orders;
using AppleLive.Payments;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Money that accountants took and that is not simply an order's payment.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/payments/open", async (string? village, Caller by, SlipDesk desk, CancellationToken ct) =>
                (await desk.OpenAsync(village, by, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<OpenMoneyAnswer>("Money of a village's orders that waits for a second person, or is held. Officers may leave the village out.");

        api.MapPost("/payments/{id}/confirmation", async (RouteId<PaymentId> id, RequestKey key, Caller by, SlipDesk desk, CancellationToken ct) =>
                (await desk.ConfirmAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<PaymentAnswer>("Confirm, as a second person, money that an accountant took.", Refusals.SecondPersonRequired, Refusals.NotNow, Refusals.Erased);

        api.MapPost("/payments/{id}/rejection", async (RouteId<PaymentId> id, RequestKey key, JsonBody<PaymentRejection> body, Caller by, SlipDesk desk, CancellationToken ct) =>
                (await desk.RejectAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<PaymentAnswer>("Say, as a second person, that money did not come as it was recorded.", Refusals.SecondPersonRequired, Refusals.NotNow, Refusals.Erased);

        api.MapPost("/orders/{id}/deposit/payment", async (RouteId<OrderId> id, RequestKey key, Caller by, SlipDesk desk, CancellationToken ct) =>
                (await desk.UseHeldAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<PaymentAnswer>(
                "Pay an order with the money that is held for it.", Refusals.TooLittleHeld, Refusals.MoreThanHeld, Refusals.AlreadyPaid, Refusals.NotNow, Refusals.Erased);

        api.MapPost("/orders/{id}/deposit/return", async (RouteId<OrderId> id, RequestKey key, JsonBody<NewDepositReturn> body, Caller by, SlipDesk desk, CancellationToken ct) =>
                (await desk.GiveBackAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<DepositAnswer>("Record that money held for an order was given back.", Refusals.MoreThanHeld, Refusals.Erased);
    }
}
