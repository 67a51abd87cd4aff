using AppleLive.SampleHost.Tests.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Access;

public sealed class AccessMatrixTests
{
    [Fact]
    public async Task The_matrix_and_the_document_name_the_same_endpoints()
    {
        using var host = new BusyHost();

        string[] described = await Described(host);

        AccessMatrix.Rows.Select(row => row.Endpoint).Distinct(StringComparer.Ordinal).ShouldBe(described, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_endpoint_answers_everyone_as_the_matrix_says()
    {
        await using var fixture = new AccessFixture();
        await fixture.InitializeAsync();
        var calls = new AccessCalls(fixture);

        var surprises = new List<string>();
        foreach (AccessRow row in AccessMatrix.Rows)
        {
            foreach ((Who who, string expected) in row.Expected)
            {
                int status = await calls.Call(row, who);
                if (Cell(status) != expected) surprises.Add($"{row} as {who}: {expected} expected, {status} answered");
            }
        }

        surprises.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_routing_knows_under_api_is_described()
    {
        using var host = new BusyHost();
        string[] described = await Described(host);

        string[] routed = [.. Endpoints(host).Where(one => one.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(one => $"{one.Method} {one.Path}")];

        routed.Distinct(StringComparer.Ordinal).ShouldBe(described.Where(one => one.Contains(" /api/", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        using var host = new BusyHost();

        // The drawing is for everyone; nothing else is without a word.
        string[] silent =
        [
            .. Endpoints(host)
                .Where(one => one.Metadata.GetMetadata<IAuthorizeData>() is null && one.Metadata.GetMetadata<IAllowAnonymous>() is null)
                .Select(one => one.Path),
        ];

        silent.Where(path => path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal)).ShouldBeEmpty();
        silent.Distinct(StringComparer.Ordinal).ShouldBeSubsetOf(["/drawings/apple.svg", "/media/{id}/{size:int}"]);
    }

    private static string Cell(int status) => status switch
    {
        401 => "401",
        403 => "403",
        404 => "404",
        >= 500 => "broken",
        _ => "allowed",
    };

    private static async Task<string[]> Described(RunningHost host)
    {
        Answer document = (await new Caller(host.Visitor()).Get("/openapi/v1.json")).Good;
        return
        [
            .. document["paths"].EnumerateObject().SelectMany(path =>
                path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")),
        ];
    }

    private static IEnumerable<(string Method, string Path, EndpointMetadataCollection Metadata)> Endpoints(RunningHost host) =>
        from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint.Metadata);
}
