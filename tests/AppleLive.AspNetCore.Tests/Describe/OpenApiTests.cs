using System.Text.Json;

using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Tests.Http;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.AspNetCore.Tests.Describe;

public class OpenApiTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_endpoint_is_described_with_who_may_call_it_and_what_it_answers()
    {
        JsonElement paths = (await Document()).GetProperty("paths");

        foreach (RouteEndpoint endpoint in Api())
        {
            string path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            string method = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single();
            JsonElement operation = paths.GetProperty(path).GetProperty(method.ToLowerInvariant());

            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
            operation.GetProperty("x-applelive-who").EnumerateArray().Select(who => who.GetString())
                .ShouldBe(endpoint.Metadata.GetRequiredMetadata<WhoMayCall>().Names, path);
            JsonElement responses = operation.GetProperty("responses");
            responses.TryGetProperty("200", out _).ShouldBeTrue(path);
            responses.TryGetProperty("500", out _).ShouldBeTrue(path);
            // A provider makes up no key: its notices have names of their own, and each is kept once.
            if (method == "POST" && !path.Contains("/webhooks/", StringComparison.Ordinal))
            {
                Parameters(operation).ShouldContain("Idempotency-Key", path);
                responses.TryGetProperty("422", out _).ShouldBeTrue(path);
            }

            if (path.Contains("{id}", StringComparison.Ordinal)) Parameters(operation).ShouldContain("id", path);
        }
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it_and_the_policy_agrees()
    {
        foreach (RouteEndpoint endpoint in Api())
        {
            WhoMayCall who = endpoint.Metadata.GetMetadata<WhoMayCall>().ShouldNotBeNull(endpoint.DisplayName);
            string?[] policies = [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)];
            bool anonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

            policies.ShouldBe(who.Policy is null ? [] : [who.Policy], endpoint.DisplayName);
            anonymous.ShouldBe(who.Policy is null, endpoint.DisplayName);
        }
    }

    [Fact]
    public async Task Bodies_and_values_are_described_as_they_are_written()
    {
        JsonElement document = await Document();
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        string body = document.GetProperty("paths").GetProperty("/api/v1/orders").GetProperty("post").GetProperty("requestBody").ToString();

        body.ShouldContain("#/components/schemas/NewOrder");
        schemas.GetProperty("Fen").GetProperty("type").GetString().ShouldBe("integer");
        schemas.GetProperty("ListingId").GetProperty("format").GetString().ShouldBe("uuid");
        schemas.GetProperty("Instant").GetProperty("format").GetString().ShouldBe("date-time");
    }

    [Fact]
    public async Task Refusals_are_named_where_they_may_come()
    {
        JsonElement order = (await Document()).GetProperty("paths").GetProperty("/api/v1/orders").GetProperty("post").GetProperty("responses");

        order.GetProperty("409").GetProperty("description").GetString().ShouldBe("sold-out, not-on-sale, buyer-limit");
        order.GetProperty("400").GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue();
    }

    private IEnumerable<RouteEndpoint> Api() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true);

    private static IEnumerable<string?> Parameters(JsonElement operation) =>
        operation.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString());

    private async Task<JsonElement> Document() => (await host.Send("GET", "/openapi/v1.json")).Body;
}
