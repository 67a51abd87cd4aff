using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AppleLive.People;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.SignIn;

public sealed class SessionTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Staff_sign_in_for_eight_hours_of_real_time()
    {
        DateTimeOffset before = TimeProvider.System.GetUtcNow();

        using HttpResponseMessage response = await RunningHost.SignIn(host.Visitor(), "officer1");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement answer = await RunningHost.Answer(response);
        answer.GetProperty("accessToken").GetString().ShouldStartWith("als_");
        answer.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(before.AddHours(8), TimeSpan.FromMinutes(1));
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_makes_its_bearer_the_actor_of_the_account()
    {
        AuthenticateResult result = await Authenticate(await host.TokenOf("liaison-140829103209"));

        result.Succeeded.ShouldBeTrue();
        Actor actor = ActorClaims.Read(result.Principal!).ShouldNotBeNull();
        actor.Person.ShouldBe(DemoPeople.Person("liaison-140829103209"));
        actor.Roles.ShouldBe([Role.Liaison]);
        actor.Villages.ShouldBe(["140829103209"]);
    }

    [Fact]
    public async Task An_officer_carries_a_badge()
    {
        AuthenticateResult result = await Authenticate(await host.TokenOf("officer2"));

        ActorClaims.Read(result.Principal!)!.Badge.ShouldBe("P-002");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        using HttpResponseMessage wrong = await RunningHost.SignIn(host.Visitor(), "officer1", "not the password");
        using HttpResponseMessage unknown = await RunningHost.SignIn(host.Visitor(), "nobody-here", "not the password");

        foreach (HttpResponseMessage response in new[] { wrong, unknown })
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        JsonElement first = await RunningHost.Answer(wrong), second = await RunningHost.Answer(unknown);
        first.GetProperty("type").GetString().ShouldEndWith("/sign-in-failed");
        second.GetProperty("type").GetString().ShouldBe(first.GetProperty("type").GetString());
        second.GetProperty("title").GetString().ShouldBe(first.GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_is_missing_is_named_field_by_field()
    {
        using HttpResponseMessage response = await host.Visitor().PostAsJsonAsync("/api/v1/session", new { }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement answer = await RunningHost.Answer(response);
        answer.GetProperty("type").GetString().ShouldEndWith("/invalid");
        answer.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["userName", "password"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"userName\":")]
    [InlineData("{\"userName\":5,\"password\":\"x\"}")]
    [InlineData("{\"userName\":\"a\",\"userName\":\"b\",\"password\":\"x\"}")]
    public async Task Garbage_is_refused_and_never_an_error_of_ours(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await host.Visitor().PostAsync("/api/v1/session", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningHost.Answer(response)).GetProperty("type").GetString().ShouldEndWith("/invalid");
    }

    [Fact]
    public async Task A_guests_order_token_is_nobodys_here()
    {
        AuthenticateResult result = await Authenticate("alo_AAAA");

        result.None.ShouldBeTrue();
        result.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_somebody_made_up_is_refused()
    {
        AuthenticateResult result = await Authenticate("als_AAAA");

        result.Succeeded.ShouldBeFalse();
        result.Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_changed_account_takes_its_tokens_back()
    {
        string token = await host.TokenOf("accountant-140829103209");
        (await Authenticate(token)).Succeeded.ShouldBeTrue();

        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<HostUser>>();
        HostUser user = (await users.FindByNameAsync("accountant-140829103209"))!;
        await users.UpdateSecurityStampAsync(user);
        scope.ServiceProvider.GetRequiredService<AccountStanding>().Forget(user.Id);

        (await Authenticate(token)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_disabled_account_can_neither_sign_in_nor_go_on()
    {
        string token = await host.TokenOf("liaison-140829103226");
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<HostUser>>();
        HostUser user = (await users.FindByNameAsync("liaison-140829103226"))!;
        user.Disabled = true;
        await users.UpdateAsync(user);
        scope.ServiceProvider.GetRequiredService<AccountStanding>().Forget(user.Id);

        (await Authenticate(token)).Succeeded.ShouldBeFalse();
        using HttpResponseMessage response = await RunningHost.SignIn(host.Visitor(), "liaison-140829103226");
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_the_account_for_a_while()
    {
        HttpClient visitor = host.Visitor();
        for (int i = 0; i < 8; i++) (await RunningHost.SignIn(visitor, "liaison-140829103225", "guess")).Dispose();

        using HttpResponseMessage response = await RunningHost.SignIn(visitor, "liaison-140829103225");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<AuthenticateResult> Authenticate(string token)
    {
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Path = "/api/v1/season";
        context.Request.Headers.Authorization = $"Bearer {token}";
        return await context.AuthenticateAsync();
    }
}
