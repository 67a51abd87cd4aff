using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>What Stripe's errors mean, and which calls are sent again.</summary>
public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "amount_too_large", GatewayFault.Refused)]
    [InlineData(400, "charge_already_refunded", GatewayFault.Refused)]
    [InlineData(400, "resource_missing", GatewayFault.NotFound)]
    [InlineData(401, null, GatewayFault.Misconfigured)]
    [InlineData(402, "card_declined", GatewayFault.Refused)]
    [InlineData(403, "more_permissions_required", GatewayFault.Misconfigured)]
    [InlineData(404, "resource_missing", GatewayFault.NotFound)]
    [InlineData(404, null, GatewayFault.NotFound)]
    [InlineData(409, "idempotency_key_in_use", GatewayFault.Unknown)]
    [InlineData(418, null, GatewayFault.Unknown)]
    [InlineData(429, "rate_limit", GatewayFault.Busy)]
    [InlineData(429, "lock_timeout", GatewayFault.Busy)]
    [InlineData(500, null, GatewayFault.Unknown)]
    [InlineData(502, null, GatewayFault.Unknown)]
    [InlineData(503, null, GatewayFault.Unknown)]
    public async Task Every_error_of_Stripes_means_one_thing_for_us(int status, string? code, GatewayFault expected)
    {
        await using StripeWorld world = await StripeWorld.Open();
        world.Stripe.Faults.Add(new Fault(FaultKind.Refuse) { Status = status, Code = code });

        GatewayException fault = await Fault(world);

        fault.Fault.ShouldBe(expected);
        if (code is not null) fault.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_refusal_repeats_Stripes_sentence_for_whoever_must_look()
    {
        await using StripeWorld world = await StripeWorld.Open();
        world.Stripe.Faults.Add(new Fault(FaultKind.Refuse) { Code = "amount_too_small", Message = "Amount must be at least ¥4.00." });

        (await Fault(world)).Message.ShouldBe("Stripe answered 400 amount_too_small (request req_loop1). Amount must be at least ¥4.00.");
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_leaves_it_unknown()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.ApiBase = "http://127.0.0.1:9");

        GatewayException fault = await Fault(world);

        fault.Fault.ShouldBe(GatewayFault.Unknown);
    }

    [Theory]
    [InlineData(FaultKind.Gibberish)]
    [InlineData(FaultKind.CutShort)]
    public async Task An_answer_that_cannot_be_read_leaves_it_unknown(FaultKind kind)
    {
        await using StripeWorld world = await StripeWorld.Open();
        world.Stripe.Faults.Add(new Fault(kind));

        (await Fault(world)).Fault.ShouldBe(GatewayFault.Unknown);
    }

    [Fact]
    public async Task A_busy_Stripe_is_asked_again_when_it_says()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy) { Times = 2, RetryAfter = 3 });

        ProviderPayment page = await world.Payments.CreateAsync(ARequest(world), Stop);

        page.State.ShouldBe(ProviderPaymentState.Open);
        world.Time.Waited.ShouldBe([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)]);
        world.Stripe.Calls.Select(call => call.IdempotencyKey).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_Stripe_that_stays_busy_is_left_alone_after_the_last_try()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy) { Times = 9, RetryAfter = 1 });

        GatewayException fault = await Fault(world);

        (fault.Fault, fault.RetryAfter).ShouldBe((GatewayFault.Busy, TimeSpan.FromSeconds(1)));
        world.Stripe.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_is_kept_waiting_longer_than_five_seconds_for_a_busy_Stripe()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy) { RetryAfter = 60 });

        GatewayException fault = await Fault(world);

        (fault.Fault, fault.RetryAfter).ShouldBe((GatewayFault.Busy, TimeSpan.FromMinutes(1)));
        world.Time.Waited.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_Stripe_does_not_say_when_the_waits_grow_and_are_never_quite_the_same_for_all()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 5);
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy) { Times = 5 });

        await world.Payments.CreateAsync(ARequest(world), Stop);

        TimeSpan[] most = [.. new[] { 0.5, 1, 2, 4, 5 }.Select(TimeSpan.FromSeconds)];
        world.Time.Waited.Zip(most).ShouldAllBe(wait => wait.First >= wait.Second / 2 && wait.First <= wait.Second);
        world.Time.Waited.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(409, null, 2)]
    [InlineData(503, null, 2)]
    [InlineData(500, true, 2)]
    [InlineData(400, true, 2)]
    [InlineData(500, false, 1)]
    [InlineData(409, false, 1)]
    [InlineData(400, null, 1)]
    [InlineData(402, null, 1)]
    public async Task Stripes_advice_on_repeating_is_taken(int status, bool? advice, int calls)
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Faults.Add(new Fault(FaultKind.Refuse, "POST") { Status = status, ShouldRetry = advice });

        await Record.ExceptionAsync(() => world.Payments.CreateAsync(ARequest(world), Stop));

        world.Stripe.Calls.Count(call => call.Method == "POST").ShouldBe(calls);
    }

    [Fact]
    public async Task A_call_that_was_not_answered_in_time_is_not_sent_again_but_looked_after()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Faults.Add(new Fault(FaultKind.SilentAfter, "POST"));

        ProviderPayment page = await world.Payments.CreateAsync(ARequest(world), Stop);

        page.State.ShouldBe(ProviderPaymentState.Open);
        world.Stripe.Calls.Select(call => $"{call.Method} {call.Path}").ShouldBe(["POST /v1/checkout/sessions", "GET /v1/checkout/sessions", $"GET /v1/checkout/sessions/{page.Reference}"]);
    }

    [Fact]
    public async Task A_line_that_broke_is_tried_again_under_the_same_key_and_pays_once()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 2);
        world.Stripe.Dashboard.TopUp(100_000);
        world.Stripe.Faults.Add(new Fault(FaultKind.DropAfter, "POST"));

        ProviderPayout paid = await world.Payouts.PayAsync(new PayoutRequest(Guid.NewGuid(), 1, StripeWorld.Village, new Fen(64_000), "P-1"), Stop);

        paid.State.ShouldBe(ProviderPayoutState.Paid);
        world.Stripe.Calls.Count(call => call.Method == "POST").ShouldBe(2);
        world.Stripe.Dashboard.Balance.ShouldBe(36_000);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_let_go_while_Stripe_is_silent()
    {
        await using StripeWorld world = await StripeWorld.Open();
        using var givenUp = new CancellationTokenSource();
        world.Stripe.Faults.Silent = givenUp.Cancel;
        world.Stripe.Faults.Add(new Fault(FaultKind.SilentAfter));

        await Should.ThrowAsync<OperationCanceledException>(() => world.Payments.GetAsync("cs_test_1", givenUp.Token));
    }

    [Fact]
    public async Task An_account_Stripe_does_not_show_us_is_a_mistake_in_the_settings()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Accounts["140829103301"] = "acct_1Nobody");

        GatewayException fault = await Should.ThrowAsync<GatewayException>(() => world.Payouts.CanPayAsync("140829103301", Stop));

        fault.Fault.ShouldBe(GatewayFault.Misconfigured);
        fault.Message.ShouldContain("AppleLive:Stripe:Accounts:140829103301");
    }

    private static async Task<GatewayException> Fault(StripeWorld world) => await Should.ThrowAsync<GatewayException>(() => world.Payments.GetAsync("cs_test_1", Stop));

    private static PaymentRequest ARequest(StripeWorld world) => new(
        Guid.NewGuid(), Guid.NewGuid(), "ZC-7", [new("红富士", 2, new Fen(5_900))], Fen.Zero, Instant.FromDateTimeOffset(world.Time.GetUtcNow()) + Duration.FromMinutes(15),
        new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh");
}
