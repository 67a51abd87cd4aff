using System.Net;
using System.Text.Json;

namespace AppleLive.AspNetCore.Tests.Http;

public class RefusalTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Id = "01a20eb1-e5f7-72d2-8bf8-c45072914cfa";

    [Fact]
    public Task An_unknown_path_is_not_found() => host.Refused(HttpStatusCode.NotFound, "not-found", "GET", "/api/v1/pears");

    [Theory]
    [InlineData("/api/v1/listings/5")]
    [InlineData("/api/v1/listings/01a20eb1e5f772d28bf8c45072914cfa")]
    [InlineData("/api/v1/livestreams/x/events")]
    public Task A_text_that_is_no_id_names_nothing(string path) => host.Refused(HttpStatusCode.NotFound, "not-found", "GET", path);

    [Fact]
    public async Task Another_method_is_told_which_are_allowed()
    {
        (HttpResponseMessage response, _) = await host.Send("PUT", "/api/v1/growers", "{}");

        response.Content.Headers.Allow.ShouldBe(["POST"]);
        await host.Refused(HttpStatusCode.MethodNotAllowed, "method-not-allowed", "PUT", "/api/v1/growers", "{}");
    }

    [Fact]
    public Task Nobody_signed_in_is_asked_to() => host.Refused(HttpStatusCode.Unauthorized, "unauthorized", "POST", "/api/v1/growers", "{}");

    [Fact]
    public Task Another_role_is_forbidden() => host.Refused(HttpStatusCode.Forbidden, "forbidden", "POST", "/api/v1/growers", "{}", role: "accountant");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("\u00e9")]
    public Task A_write_needs_a_key(string? key) =>
        host.Refused(HttpStatusCode.BadRequest, "idempotency-key", "POST", $"/api/v1/lots/{Id}/attestation/approval", role: "officer", key: key == "\u00e9" ? new string('x', 256) : key);

    [Fact]
    public Task Another_media_type_is_not_read() =>
        host.Refused(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type", "POST", "/api/v1/orders", "{}", type: "text/plain");

    [Fact]
    public Task Too_much_is_not_read() =>
        host.Refused((HttpStatusCode)413, "too-large", "POST", "/api/v1/orders", $$"""{"note":"{{new string('x', 300_000)}}"}""");

    [Fact]
    public async Task An_empty_body_is_no_JSON()
    {
        JsonElement problem = await host.Refused(HttpStatusCode.BadRequest, "invalid", "POST", "/api/v1/orders");

        problem.GetProperty("errors").GetProperty("")[0].GetString().ShouldBe("Send valid JSON");
    }

    [Fact]
    public async Task Every_error_is_told_by_field_in_the_readers_language()
    {
        (_, JsonElement problem) = await host.Send(
            "POST", "/api/v1/orders", """{"lines":[{"listing":"x"}],"payment":"gold","buyer":{"name":"王","phone":"12"}}""", language: "zh-CN,en;q=0.5");

        JsonElement errors = problem.GetProperty("errors");
        errors.GetProperty("lines[0].boxes")[0].GetString().ShouldBe("请填写这一项");
        errors.GetProperty("payment")[0].GetString().ShouldBe("请从这些里选：offline");
        errors.GetProperty("buyer.phone")[0].GetString().ShouldBe("填写 11 位手机号");
        errors.GetProperty("buyer.address")[0].GetString().ShouldBe("请填写这一项");
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=ten")]
    [InlineData("limit=-1")]
    [InlineData("after=x")]
    public Task A_page_has_its_limits(string query) => host.Refused(HttpStatusCode.BadRequest, "invalid", "GET", $"/api/v1/livestreams?{query}");

    [Theory]
    [InlineData(null)]
    [InlineData("officer")]
    [InlineData("alo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_its_token_an_order_does_not_exist(string? token)
    {
        await host.Refused(HttpStatusCode.NotFound, "not-found", "GET", $"/api/v1/orders/{Id}", role: token);
        await host.Refused(HttpStatusCode.NotFound, "not-found", "POST", $"/api/v1/orders/{Id}/cancel", role: token, key: null);
        await host.Refused(HttpStatusCode.NotFound, "not-found", "POST", $"/api/v1/orders/{Id}/claims", "{}", role: token, key: null);
    }

    [Fact]
    public async Task What_breaks_inside_leaves_no_trace_in_the_answer()
    {
        host.Store.Broken = new InvalidOperationException("secret at line 5");
        try
        {
            JsonElement problem = await host.Refused(HttpStatusCode.InternalServerError, "unexpected", "GET", "/api/v1/villages");

            problem.ToString().ShouldNotContain("secret");
            (await host.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await host.Client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            host.Store.Broken = null;
        }
    }

    [Theory]
    [InlineData("en-GB,zh;q=0.9", "Sign in")]
    [InlineData("fr", "请先登录")]
    [InlineData("fr,en;q=0.3,zh;q=0.7", "请先登录")]
    public async Task The_language_is_the_first_the_reader_knows(string language, string expected)
    {
        (HttpResponseMessage response, JsonElement problem) = await host.Send("POST", "/api/v1/growers", "{}", language: language);

        problem.GetProperty("title").GetString()!.ShouldBe(expected == "Sign in" ? "Please sign in" : expected);
        response.Headers.Vary.ShouldContain("Accept-Language");
    }
}
