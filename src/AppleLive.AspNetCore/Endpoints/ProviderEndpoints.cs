using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Problems;
using AppleLive.ProviderEvents;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>What payment providers send. Who they are is proven by their signature, so nobody signs in here.</summary>
internal static class ProviderEndpoints
{
    public static void MapProviders(this IEndpointRouteBuilder api) =>
        api.MapPost("/webhooks/{provider}", async (string provider, RawBody body, HttpRequest request, WebhookDesk desk, CancellationToken ct) =>
                // By its providers' custom the signature stands in a header with the provider's name: Stripe-Signature.
                await desk.ReceiveAsync(provider, body.Bytes, request.Headers[$"{provider}-Signature"] is [var signature] ? signature : null, ct) switch
                {
                    WebhookReceipt.Received => Results.Ok(),
                    WebhookReceipt.Refused => Problem.Of(Refusals.WebhookRefused),
                    _ => Problem.Of(Refusals.NotFound),
                })
            .ForAnyone()
            .WithSummary("A provider's notice that something changed: kept before it is answered, the same again changes nothing.")
            .Produces(StatusCodes.Status200OK)
            .WithMetadata(new MayRefuse([Refusals.WebhookRefused]));
}
