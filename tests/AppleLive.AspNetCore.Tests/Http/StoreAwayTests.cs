using System.Net;
using System.Text.Json;

using AppleLive.Storage;

namespace AppleLive.AspNetCore.Tests.Http;

/// <summary>What is said while the store is away: the truth, and when to come again.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private const string AnOrder =
        """
        {"payment":"offline","lines":[{"listing":"01990000-0000-7000-8000-000000000000","boxes":1}],
         "buyer":{"name":"王小明","phone":"13912345678","address":{"province":"山西省","city":"运城市","district":"盐湖区","detail":"解放路 1 号"}}}
        """;

    private readonly TestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_order_of_which_nothing_was_written_may_be_sent_again_in_a_second()
    {
        host.Checkout.Fault = new StoreAwayException("gone", null, mayBeWritten: false);

        (await Answer("POST", "/api/v1/orders", AnOrder)).ShouldBe((HttpStatusCode.ServiceUnavailable, "busy", TimeSpan.FromSeconds(1)));
        // By now nobody is sent to the store; the answer is the same.
        (await Answer("POST", "/api/v1/orders", AnOrder)).ShouldBe((HttpStatusCode.ServiceUnavailable, "busy", TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Of_an_order_that_may_have_been_written_nothing_is_promised()
    {
        host.Checkout.Fault = new StoreAwayException("gone", null, mayBeWritten: true);

        (await Answer("POST", "/api/v1/orders", AnOrder)).ShouldBe((HttpStatusCode.InternalServerError, "unexpected", null));
    }

    [Fact]
    public async Task What_cannot_be_read_now_may_be_asked_for_again()
    {
        host.Store.Broken = new StoreAwayException("gone", null, mayBeWritten: false);

        (await Answer("GET", "/api/v1/villages", null)).ShouldBe((HttpStatusCode.ServiceUnavailable, "busy", TimeSpan.FromSeconds(1)));
    }

    private async Task<(HttpStatusCode, string, TimeSpan?)> Answer(string method, string path, string? body)
    {
        (HttpResponseMessage response, JsonElement problem) = await host.Send(method, path, body);
        return (response.StatusCode, problem.GetProperty("type").GetString()!.Split('/')[^1], response.Headers.RetryAfter?.Delta);
    }
}
