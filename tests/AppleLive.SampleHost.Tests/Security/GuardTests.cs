using System.Net;
using AppleLive.SampleHost.Security;

namespace AppleLive.SampleHost.Tests.Security;

public sealed class GuardTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        using HttpResponseMessage response = await host.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        response.Headers.Contains("Permissions-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_framework_refuses_has_a_name_too()
    {
        using HttpResponseMessage response = await host.Visitor().GetAsync("/api/v1/nothing-here", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await RunningHost.Answer(response)).GetProperty("type").GetString().ShouldEndWith("/problems/not-found");
    }

    [Fact]
    public async Task Too_many_attempts_to_sign_in_are_asked_to_wait()
    {
        using var strict = new RunningHost { Settings = { ["AppleLive:RateLimits:SignIns"] = "2" } };
        HttpClient visitor = strict.Visitor();
        for (int i = 0; i < 2; i++) (await RunningHost.SignIn(visitor, "officer1")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using HttpResponseMessage response = await RunningHost.SignIn(visitor, "officer1");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await RunningHost.Answer(response)).GetProperty("type").GetString().ShouldEndWith("/too-many-requests");
        (await visitor.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_limit_that_makes_no_sense_stops_the_start()
    {
        using var wrong = new RunningHost { Settings = { ["AppleLive:RateLimits:SignIns"] = "0", ["AppleLive:RateLimits:Requests"] = "-1" } };

        Exception mistake = Should.Throw<Exception>(wrong.Visitor);

        mistake.ToString().ShouldContain("AppleLive:RateLimits:SignIns is 0");
        mistake.ToString().ShouldContain("AppleLive:RateLimits:Requests is -1");
    }

    [Theory]
    [InlineData("POST", "/api/v1/session", "SignIn")]
    [InlineData("POST", "/API/v1/Session/", "SignIn")]
    [InlineData("POST", "/api/v1/orders", "GuestWrite")]
    [InlineData("POST", "/api/v1/consultations", "GuestWrite")]
    [InlineData("GET", "/api/v1/consultations", "Other")]
    [InlineData("POST", "/api/v1/orders/1/cancel", "Other")]
    [InlineData("POST", "/api/v1/webhooks/stripe", "Webhook")]
    [InlineData("POST", "/api/v1/orders/1/payment-page", "GuestWrite")]
    [InlineData("GET", "/orders/1/2/Pay/", "GuestWrite")]
    [InlineData("GET", "/orders/1/2", "Other")]
    public void Kinds_of_requests_are_told_by_method_and_path(string method, string path, string kind)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Path = path;

        RequestKinds.Of(context.Request).ToString().ShouldBe(kind);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    public void A_household_counts_once(string address, string counted) => ClientAddress.Of(IPAddress.Parse(address)).ShouldBe(counted);
}
