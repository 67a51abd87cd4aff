using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Storage;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppleLive.AspNetCore.Tests.Http;

/// <summary>The endpoints on a real server, over a store that is not there: for all that is decided before the store is asked.</summary>
public sealed class TestHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("applelive-").FullName;
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    internal FakeStore Store { get; } = new();

    internal FakeCheckout Checkout { get; } = new();

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        // Development, so that the page with the stack trace would have its chance.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAppleLiveHttp();
        builder.Services.AddAppleLive(live => live.Services
            .Configure<AppleLiveOptions>(options => options.Keys.Folder = folder)
            .AddSingleton<IStore>(Store)
            .AddSingleton<IStoreWatch>(Store)
            .AddSingleton<ICheckoutStore>(Checkout));
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, RoleScheme>("test", null);
        app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAppleLive();
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public Task StopAsync() => app!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Sends a request: with a key unless told otherwise, as somebody with this role, in this language.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Body)> Send(
        string method, string path, string? body = null, string? role = null, string? key = "k", string language = "en", string type = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        if (role is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", role);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        request.Headers.AcceptLanguage.ParseAdd(language);
        HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>Sends a request that must be refused like this, in the one form problems have.</summary>
    public async Task<JsonElement> Refused(HttpStatusCode status, string slug, string method, string path, string? body = null, string? role = null, string? key = "k", string type = "application/json")
    {
        (HttpResponseMessage response, JsonElement problem) = await Send(method, path, body, role, key, "en", type);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("type").GetString().ShouldBe($"https://applelive.example/problems/{slug}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }

    private sealed class RoleScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            string header = Request.Headers.Authorization.ToString();
            if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || header.Contains("alo_", StringComparison.Ordinal))
                return Task.FromResult(AuthenticateResult.NoResult());
            Claim[] claims = [new(ActorClaims.Person, Guid.AllBitsSet.ToString()), new(ActorClaims.Role, header["Bearer ".Length..])];
            var identity = new ClaimsIdentity(claims, Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}
