using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Listings;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Listings: what anyone may see of them, and their life.</summary>
internal static class ListingEndpoints
{
    private delegate Task<Outcome<ListingAnswer>> Step(
        ListingDesk desk, ListingId id, People.Actor by, IdempotencyKey key, CancellationToken cancellationToken);

    public static void MapListings(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder listings = api.MapGroup("/listings");

        listings.MapGet("", async (Paging<ListingId> page, string? village, ListingReader reader, CancellationToken ct) =>
                (await reader.ListAsync(village, page.After, page.Limit, ct)).Found())
            .ForAnyone()
            .Reads<ListingPage>("What is published and on sale, newest first; of one village where its code is given.");

        listings.MapGet("/{id}", async (RouteId<ListingId> id, ListingReader reader, CancellationToken ct) =>
                (await reader.FindAsync(id, ct)).Found())
            .ForAnyone()
            .Reads<ListingView>("One listing with its lots, their attested facts and certificates.");

        listings.MapPost("", async (RequestKey key, JsonBody<NewListing> body, Caller by, ListingDesk desk, CancellationToken ct) =>
                (await desk.DraftAsync(body, by, key, ct)).Created(answer => $"{AppleLiveEndpoints.Root}/listings/{answer.Listing}"))
            .ForStaff(AppleLivePolicies.Officer)
            .Creates<ListingAnswer>(
                "Assemble a listing from attested lots of one village.",
                Refusals.MoreThanAttested, Refusals.LotNotAttested, Refusals.SeveralVillages, Refusals.NoFullBox);

        listings.MapPost("/{id}/price", async (RouteId<ListingId> id, RequestKey key, JsonBody<NewPrice> body, Caller by, ListingDesk desk, CancellationToken ct) =>
                (await desk.RepriceAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<ListingAnswer>("Change the price for orders to come.", Refusals.NotNow);

        listings.MapStep("publication", "Show a listing to everyone.", (desk, id, by, key, ct) => desk.PublishAsync(id, by, key, ct));
        listings.MapStep("sale", "Put a listing on sale without a livestream.", (desk, id, by, key, ct) => desk.PutOnSaleAsync(id, by, key, ct));
        listings.MapStep("pause", "Take a listing off sale for a moment.", (desk, id, by, key, ct) => desk.PauseAsync(id, by, key, ct));
        listings.MapStep("resume", "Put a paused listing back on sale.", (desk, id, by, key, ct) => desk.ResumeAsync(id, by, key, ct));
        listings.MapStep("close", "End a listing; what was not sold is free for others.", (desk, id, by, key, ct) => desk.CloseAsync(id, by, key, ct));
    }

    private static void MapStep(this RouteGroupBuilder listings, string name, string summary, Step step) =>
        listings.MapPost($"/{{id}}/{name}", async (RouteId<ListingId> id, RequestKey key, Caller by, ListingDesk desk, CancellationToken ct) =>
                (await step(desk, id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<ListingAnswer>(summary, Refusals.NotNow);
}
