using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Claims;
using AppleLive.Orders;
using AppleLive.Privacy;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>What a buyer does: order, look, cancel, complain. A guest, known by the token of his order.</summary>
internal static class BuyerEndpoints
{
    public static void MapBuyers(this RouteGroupBuilder orders)
    {
        orders.MapPost("", async (RequestKey key, JsonBody<NewOrder> body, OrderDesk desk, MasterKeys keys, CancellationToken ct) =>
                (await desk.PlaceAsync(body, key, ct)).Map(placed => PlacedOrderView.Of(placed, keys)).Created(placed => placed.Links.Self))
            .ForAnyone()
            .Creates<PlacedOrderView>("Order: all of it or nothing.", Refusals.SoldOut, Refusals.NotOnSale, Refusals.BuyerLimit);

        orders.MapGet("/{id}", async (OrderHolder id, OrderReader reader, CancellationToken ct) =>
                (await reader.FindAsync(id, ct)).Found())
            .ForOrderHolder()
            .AddEndpointFilter((context, next) =>
            {
                // What is somebody's own stays out of every cache on the way.
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            })
            .Reads<OrderView>("The buyer's order: where it stands, parcels, money, claims and who sells.");

        orders.MapPost("/{id}/cancel", async (OrderHolder id, RequestKey key, OrderDesk desk, CancellationToken ct) =>
                (await desk.CancelAsync(id, key, ct)).Done())
            .ForOrderHolder()
            .Does<OrderAnswer>("Cancel an order of which nothing is packed.", Refusals.AlreadyPacked, Refusals.NotNow);

        orders.MapPost("/{id}/claims", async (OrderHolder id, RequestKey key, JsonBody<NewClaim> body, ClaimDesk desk, CancellationToken ct) =>
                (await desk.OpenAsync(id, body, key, ct)).Created())
            .ForOrderHolder()
            .Creates<ClaimAnswer>("Complain about a delivered parcel.", Refusals.ClaimWindowClosed, Refusals.ClaimOpen, Refusals.VillageNeeded);
    }
}
