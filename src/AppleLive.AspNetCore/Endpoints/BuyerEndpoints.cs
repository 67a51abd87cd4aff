using System.Text;

using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Problems;
using AppleLive.AspNetCore.Views;
using AppleLive.Claims;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.Transparency;

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

        orders.MapGet("/{id}", async (TokenHolder<OrderId> id, OrderReader reader, CancellationToken ct) =>
                (await reader.FindAsync(id, ct)).Found())
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .OutOfCaches()
            .Reads<OrderView>("The buyer's order: where it stands, parcels, money, claims and who sells.");

        orders.MapGet("/{id}/receipt", async (TokenHolder<OrderId> id, ReceiptDesk receipts, CancellationToken ct) =>
                await receipts.FindAsync(id, ct) is { } receipt ? TypedResults.Text(receipt.Text, "text/plain", Encoding.UTF8) : Problem.Of(Refusals.NotFound))
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .OutOfCaches()
            .WithSummary("The proof that the order stands in the public ledger, with what opens its commitments; not found until its record is published.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");

        orders.MapPost("/{id}/cancel", async (TokenHolder<OrderId> id, RequestKey key, OrderDesk desk, CancellationToken ct) =>
                (await desk.CancelAsync(id, key, ct)).Done())
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .Does<OrderAnswer>("Cancel an order of which nothing is packed.", Refusals.AlreadyPacked, Refusals.NotNow);

        orders.MapPost("/{id}/payment-page", async (
                TokenHolder<OrderId> id, RequestKey _, JsonBody<NewPaymentPage> body, HttpRequest request, OnlinePaymentDesk desk, CancellationToken ct) =>
                (await desk.OpenAsync(id, body, ReaderLanguage.Of(request).TwoLetterISOLanguageName, ct)).Done())
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .Does<PaymentPage>(
                "The provider's page where a reserved order is paid: the open one, or a new one. Safe to repeat.", Refusals.AlreadyPaid, Refusals.NotNow, Refusals.ProviderAway);

        orders.MapPost("/{id}/claims", async (TokenHolder<OrderId> id, RequestKey key, JsonBody<NewClaim> body, ClaimDesk desk, CancellationToken ct) =>
                (await desk.OpenAsync(id, body, key, ct)).Created())
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .Creates<ClaimAnswer>("Complain about a delivered parcel.", Refusals.ClaimWindowClosed, Refusals.ClaimOpen, Refusals.VillageNeeded);

        orders.MapPost("/{id}/claims/{claim}/withdrawal", async (TokenHolder<OrderId> id, RouteId<ClaimId> claim, RequestKey key, ClaimDesk desk, CancellationToken ct) =>
                (await desk.WithdrawAsync(id, claim, key, ct)).Done())
            .ForTokenHolder(WhoMayCall.OrderHolder)
            .Does<ClaimAnswer>("Take a complaint back.", Refusals.NotNow);
    }
}
