using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Describe;

/// <summary>What the OpenAPI document says of an endpoint.</summary>
public static class EndpointDescriptions
{
    /// <summary>A read that answers 200.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<T>();

    /// <summary>A command that answers 200, and what it may be refused for.</summary>
    public static RouteHandlerBuilder Does<T>(this RouteHandlerBuilder endpoint, string summary, params string[] slugs) =>
        endpoint.WithSummary(summary).Produces<T>().WithMetadata(new MayRefuse(slugs));

    /// <summary>A command that answers 201, or 200 when it is repeated under the same key, and what it may be refused for.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder endpoint, string summary, params string[] slugs) =>
        endpoint.WithSummary(summary)
            .Produces<T>(StatusCodes.Status201Created)
            .Produces<T>()
            .WithMetadata(new MayRefuse(slugs));
}
