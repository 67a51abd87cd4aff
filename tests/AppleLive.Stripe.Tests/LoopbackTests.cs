using System.Net;
using System.Text.Json.Nodes;

using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>The stand-in is as strict as Stripe, so that what passes here does not fail there.</summary>
public sealed class LoopbackTests : IAsyncLifetime
{
    private StripeWorld world = null!;

    private HttpClient http = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await StripeWorld.Open();
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = world.Stripe.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {world.Stripe.Settings.SecretKey}");
        http.DefaultRequestHeaders.Add("Stripe-Version", LoopbackStripe.ApiVersion);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await world.DisposeAsync();
    }

    [Theory]
    [InlineData("payment_method_types[0]", "card")]
    [InlineData("customer_email", "li@example.com")]
    [InlineData("line_items[0][price_data][colour]", "red")]
    public async Task A_parameter_Stripe_does_not_take_is_refused(string name, string value)
    {
        (HttpStatusCode status, JsonNode body) = await Post("/v1/checkout/sessions", (name, value));

        status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)body["error"]!["code"], (string?)body["error"]!["param"]).ShouldBe(("parameter_unknown", name));
    }

    [Fact]
    public async Task A_page_that_closes_within_half_an_hour_is_refused()
    {
        (HttpStatusCode status, JsonNode body) = await Post("/v1/checkout/sessions", [.. APage, ("expires_at", Seconds(29))]);

        (status, (string?)body["error"]!["param"]).ShouldBe((HttpStatusCode.BadRequest, "expires_at"));
    }

    [Fact]
    public async Task A_key_used_for_another_call_is_refused_and_after_a_day_it_is_forgotten()
    {
        (string, string)[] other = [.. APage, ("locale", "en")];
        await Post("/v1/checkout/sessions", "key-1", APage);

        (HttpStatusCode status, JsonNode body) = await Post("/v1/checkout/sessions", "key-1", other);
        world.Time.Jump(TimeSpan.FromHours(24));
        (HttpStatusCode later, _) = await Post("/v1/checkout/sessions", "key-1", other);

        (status, (string?)body["error"]!["type"], later).ShouldBe((HttpStatusCode.BadRequest, "idempotency_error", HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_repeated_key_is_answered_as_before_and_says_so()
    {
        using HttpResponseMessage first = await Send("/v1/checkout/sessions", "key-1", APage);
        using HttpResponseMessage again = await Send("/v1/checkout/sessions", "key-1", APage);

        (await again.Content.ReadAsStringAsync(Stop)).ShouldBe(await first.Content.ReadAsStringAsync(Stop));
        (first.Headers.Contains("Idempotent-Replayed"), again.Headers.GetValues("Idempotent-Replayed").Single()).ShouldBe((false, "true"));
    }

    [Fact]
    public async Task Another_version_and_another_key_are_not_spoken_with()
    {
        http.DefaultRequestHeaders.Remove("Stripe-Version");
        http.DefaultRequestHeaders.Add("Stripe-Version", "2024-06-20");
        (await Post("/v1/checkout/sessions", APage)).Status.ShouldBe(HttpStatusCode.BadRequest);
        http.DefaultRequestHeaders.Remove("Authorization");
        http.DefaultRequestHeaders.Add("Authorization", "Bearer sk_test_somebodyelse");
        (await Post("/v1/checkout/sessions", APage)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/v1/checkout/sessions?expand[]=payment_intent")]
    [InlineData("/v1/checkout/sessions?limit=101")]
    [InlineData("/v1/refunds?colour=red")]
    [InlineData("/v1/nothing")]
    public async Task What_Stripe_would_not_answer_is_not_answered(string path)
    {
        using HttpResponseMessage answer = await http.GetAsync(path, Stop);

        ((int)answer.StatusCode).ShouldBeInRange(400, 404);
    }

    [Fact]
    public async Task The_page_shows_the_amount_and_paying_there_sends_the_buyer_back_to_where_he_came_from()
    {
        ProviderPayment payment = await Opened();

        string page = await http.GetStringAsync(payment.Page, Stop);
        using HttpResponseMessage paid = await http.PostAsync(payment.Page, Choice("pay"), Stop);
        using HttpResponseMessage again = await http.PostAsync(payment.Page, Choice("pay"), Stop);

        page.ShouldContain("¥118.00");
        (paid.StatusCode, paid.Headers.Location).ShouldBe((HttpStatusCode.SeeOther, new Uri("https://apples.example/orders/7?paid=1")));
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await world.Payments.GetAsync(payment.Reference, Stop)).State.ShouldBe(ProviderPaymentState.Captured);
    }

    [Fact]
    public async Task Leaving_the_page_pays_nothing_and_money_that_comes_later_is_on_its_way()
    {
        ProviderPayment left = await Opened(), later = await Opened();

        using HttpResponseMessage leaving = await http.PostAsync(left.Page, Choice("leave"), Stop);
        using HttpResponseMessage paying = await http.PostAsync(later.Page, Choice("later"), Stop);

        leaving.Headers.Location.ShouldBe(new Uri("https://apples.example/orders/7"));
        (await world.Payments.GetAsync(left.Reference, Stop)).State.ShouldBe(ProviderPaymentState.Open);
        (await world.Payments.GetAsync(later.Reference, Stop)).State.ShouldBe(ProviderPaymentState.Processing);
    }

    [Fact]
    public async Task Webhooks_are_posted_before_the_buyer_is_sent_back_and_wait_while_the_host_does_not_take_them()
    {
        var heard = new List<WebhookReading>();
        bool away = true;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using WebApplication host = builder.Build();
        host.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, Stop);
            if (away) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else heard.Add(world.Payments.Read(body.ToArray(), context.Request.Headers["Stripe-Signature"]));
        });
        await host.StartAsync(Stop);
        ProviderPayment first = await Opened(), second = await Opened();
        world.Stripe.Webhooks.Target = new Uri(host.Urls.Single());

        using HttpResponseMessage whileAway = await http.PostAsync(first.Page, Choice("pay"), Stop);
        int waiting = world.Stripe.Webhooks.Waiting.Count;
        away = false;
        using HttpResponseMessage whileThere = await http.PostAsync(second.Page, Choice("pay"), Stop);

        (waiting, world.Stripe.Webhooks.Waiting.Count).ShouldBe((3, 0));
        heard.Cast<WebhookReading.Genuine>().Select(reading => reading.Notice.Subject?.Reference).OfType<string>().ShouldBe([first.Reference, second.Reference]);
    }

    private async Task<ProviderPayment> Opened() => await world.Payments.CreateAsync(
        new PaymentRequest(
            Guid.NewGuid(), Guid.NewGuid(), "ZC-7", [new("红富士", 2, new Fen(5_900))], Fen.Zero, Instant.FromDateTimeOffset(world.Time.GetUtcNow()) + Duration.FromMinutes(15),
            new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh"),
        Stop);

    private static (string Name, string Value)[] APage =>
    [
        ("mode", "payment"), ("success_url", "https://apples.example/paid"), ("cancel_url", "https://apples.example/left"),
        ("line_items[0][price_data][currency]", "cny"), ("line_items[0][price_data][unit_amount]", "5900"), ("line_items[0][price_data][product_data][name]", "红富士"),
    ];

    private string Seconds(int minutes) => (world.Time.GetUtcNow() + TimeSpan.FromMinutes(minutes)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FormUrlEncodedContent Choice(string action) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["action"] = action });

    private Task<(HttpStatusCode Status, JsonNode Body)> Post(string path, params (string Name, string Value)[] form) => Post(path, null, form);

    private async Task<(HttpStatusCode Status, JsonNode Body)> Post(string path, string? key, (string Name, string Value)[] form)
    {
        using HttpResponseMessage answer = await Send(path, key, form);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!);
    }

    private async Task<HttpResponseMessage> Send(string path, string? key, (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request, Stop);
    }
}
