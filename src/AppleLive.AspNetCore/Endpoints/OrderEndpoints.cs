using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Erasures;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>What the villages do with an order: take its money, give it back, pack, ship and deliver.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder orders = api.MapGroup("/orders");
        orders.MapBuyers();
        orders.MapMoney();
        orders.MapParcels();
        orders.MapErasure();

        orders.MapGet("", async (Paging<OrderId> page, string? village, Caller by, VillageOrderReader reader, CancellationToken ct) =>
                (await reader.ListAsync(village, page.After, page.Limit, by, ct)).Done())
            .ForStaff(AppleLivePolicies.VillageStaff)
            .OutOfCaches()
            .Reads<VillageOrderPage>("A village's orders, newest first: parcels to send, refunds to pay, claims to answer.");

        orders.MapPost("/{id}/amendment", async (RouteId<OrderId> id, RequestKey key, JsonBody<NewAmendment> body, Caller by, OrderDesk desk, CancellationToken ct) =>
                (await desk.AmendAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<OrderAnswer>("Take boxes away because a lot is short or rotten.", Refusals.OnlyFewerBoxes, Refusals.AlreadyPacked, Refusals.NotNow);
    }

    private static void MapErasure(this RouteGroupBuilder orders) =>
        orders.MapPost("/{id}/erasure", async (RouteId<OrderId> id, RequestKey key, Caller by, ErasureDesk desk, CancellationToken ct) =>
                (await desk.EraseOrderAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<OrderErased>("Erase the buyer once the legal retention is over; the public ledger stays as it is.", Refusals.StillOpen, Refusals.RetentionNotOver);

    private static void MapMoney(this RouteGroupBuilder orders)
    {
        orders.MapPost("/{id}/payments", async (RouteId<OrderId> id, RequestKey key, JsonBody<NewPayment> body, Caller by, PaymentDesk desk, CancellationToken ct) =>
                (await desk.RecordAsync(id, body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<PaymentAnswer>("Record the money taken for an order.", Refusals.AlreadyPaid, Refusals.AmountMismatch, Refusals.SlipUsed, Refusals.NotNow, Refusals.Erased);

        orders.MapPost("/{id}/refunds", async (RouteId<OrderId> id, RequestKey key, JsonBody<NewRefund> body, Caller by, RefundDesk desk, CancellationToken ct) =>
                (await desk.RefundAsync(id, body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<RefundAnswer>("Record money given back.", Refusals.NotPaid, Refusals.MoreThanCaptured, Refusals.Erased);
    }

    private static void MapParcels(this RouteGroupBuilder orders)
    {
        string[] refusals = [Refusals.VillageNeeded, Refusals.NotNow];

        orders.MapPost("/{id}/packing", async (RouteId<OrderId> id, RequestKey key, OptionalJsonBody<WhichParcel> body, Caller by, ParcelDesk desk, CancellationToken ct) =>
                (await desk.PackAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Liaison)
            .Does<ParcelAnswer>("The parcel is packed.", refusals);

        orders.MapPost("/{id}/shipment", async (RouteId<OrderId> id, RequestKey key, JsonBody<NewShipment> body, Caller by, ParcelDesk desk, CancellationToken ct) =>
                (await desk.HandOverAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Liaison)
            .Does<ParcelAnswer>("The parcel is with the carrier.", refusals);

        orders.MapPost("/{id}/delivery", async (RouteId<OrderId> id, RequestKey key, OptionalJsonBody<WhichParcel> body, Caller by, ParcelDesk desk, CancellationToken ct) =>
                (await desk.DeliverAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Liaison)
            .Does<ParcelAnswer>("The parcel is with the buyer; his claim window opens.", refusals);

        orders.MapPost("/{id}/refusal", async (RouteId<OrderId> id, RequestKey key, OptionalJsonBody<WhichParcel> body, Caller by, ParcelDesk desk, CancellationToken ct) =>
                (await desk.RefuseAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Liaison)
            .Does<OrderAnswer>("The buyer refused the parcel at the door.", refusals);

        orders.MapPost("/{id}/loss", async (RouteId<OrderId> id, RequestKey key, OptionalJsonBody<WhichParcel> body, Caller by, ParcelDesk desk, CancellationToken ct) =>
                (await desk.LoseAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Liaison)
            .Does<OrderAnswer>("The carrier lost the parcel.", refusals);
    }
}
