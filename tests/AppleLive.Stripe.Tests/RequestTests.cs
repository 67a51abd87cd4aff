using System.Globalization;

using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>What Stripe is sent, to the last parameter.</summary>
public sealed class RequestTests
{
    private static readonly Guid Payment = Guid.Parse("0197f000-0000-7000-8000-000000000001");

    private static readonly Guid Order = Guid.Parse("0197f000-0000-7000-8000-000000000002");

    // The stand-in's clock stands at 12:00 on 12 September 2026.
    private static readonly Instant PayBy = Instant.FromUtc(2026, 9, 12, 12, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_asked_for_in_yuan_with_our_ids_and_nobodys_name()
    {
        await using StripeWorld world = await StripeWorld.Open();

        await world.Payments.CreateAsync(ARequest(), Stop);

        Call call = world.Stripe.Calls.ShouldHaveSingleItem();
        (call.Method, call.Path, call.IdempotencyKey).ShouldBe(("POST", "/v1/checkout/sessions", $"al-pay-{Payment}"));
        call.Parameters.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["mode"] = "payment",
                ["client_reference_id"] = Payment.ToString(),
                ["locale"] = "zh",
                ["success_url"] = "https://apples.example/orders/7?paid=1",
                ["cancel_url"] = "https://apples.example/orders/7",
                ["expires_at"] = (PayBy + Duration.FromMinutes(31)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["allowed_payment_method_types[0]"] = "card",
                ["allowed_payment_method_types[1]"] = "alipay",
                ["allowed_payment_method_types[2]"] = "wechat_pay",
                ["payment_method_options[wechat_pay][client]"] = "web",
                ["adaptive_pricing[enabled]"] = "false",
                ["line_items[0][quantity]"] = "2",
                ["line_items[0][price_data][currency]"] = "cny",
                ["line_items[0][price_data][unit_amount]"] = "5900",
                ["line_items[0][price_data][product_data][name]"] = "红富士 75# & 85#",
                ["line_items[1][quantity]"] = "1",
                ["line_items[1][price_data][currency]"] = "cny",
                ["line_items[1][price_data][unit_amount]"] = "800",
                ["line_items[1][price_data][product_data][name]"] = "运费",
                ["metadata[applelive_payment]"] = Payment.ToString(),
                ["metadata[applelive_order]"] = Order.ToString(),
                ["metadata[applelive_number]"] = "ZC-7",
                ["payment_intent_data[capture_method]"] = "automatic",
                ["payment_intent_data[description]"] = "ZC-7",
                ["payment_intent_data[transfer_group]"] = Order.ToString(),
                ["payment_intent_data[metadata][applelive_payment]"] = Payment.ToString(),
                ["payment_intent_data[metadata][applelive_order]"] = Order.ToString(),
                ["payment_intent_data[metadata][applelive_number]"] = "ZC-7",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_methods_that_are_allowed_are_offered()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.AllowedMethods.Add("alipay"));

        await world.Payments.CreateAsync(ARequest(), Stop);

        IReadOnlyDictionary<string, string> sent = world.Stripe.Calls[0].Parameters;
        sent.Where(entry => entry.Key.StartsWith("allowed_payment_method_types", StringComparison.Ordinal)).Select(entry => entry.Value).ShouldBe(["alipay"]);
        sent.Keys.ShouldNotContain(name => name.Contains("wechat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "en", "Shipping")]
    [InlineData("en-GB", "en", "Shipping")]
    [InlineData("zh-CN", "zh", "运费")]
    [InlineData("de", "auto", "Shipping")]
    public async Task The_page_speaks_the_buyers_language(string language, string locale, string shipping)
    {
        await using StripeWorld world = await StripeWorld.Open();

        await world.Payments.CreateAsync(ARequest() with { Language = language }, Stop);

        IReadOnlyDictionary<string, string> sent = world.Stripe.Calls[0].Parameters;
        (sent["locale"], sent["line_items[1][price_data][product_data][name]"]).ShouldBe((locale, shipping));
    }

    // A demo's clock may be months away from Stripe's: the page then stays open as long as Stripe likes.
    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task An_order_on_another_clock_than_Stripes_gets_a_page_all_the_same(int days)
    {
        await using StripeWorld world = await StripeWorld.Open();

        ProviderPayment payment = await world.Payments.CreateAsync(ARequest() with { PayBy = PayBy + Duration.FromDays(days) }, Stop);

        payment.State.ShouldBe(ProviderPaymentState.Open);
        world.Stripe.Calls.Single(call => call.Method == "POST").Parameters.ShouldNotContainKey("expires_at");
    }

    [Fact]
    public async Task A_request_that_differs_in_the_address_to_come_back_to_finds_the_page_it_opened_before()
    {
        await using StripeWorld world = await StripeWorld.Open();
        ProviderPayment first = await world.Payments.CreateAsync(ARequest(), Stop);

        ProviderPayment again = await world.Payments.CreateAsync(ARequest() with { Paid = new Uri("https://www.apples.example/orders/7?paid=1") }, Stop);

        again.ShouldBe(first);
    }

    [Fact]
    public async Task A_page_of_which_the_answer_broke_is_found_among_hundreds()
    {
        await using StripeWorld world = await StripeWorld.Open();
        world.Stripe.Faults.Add(new Fault(FaultKind.BreakAfter, "POST"));
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy, "GET"));
        await Should.ThrowAsync<GatewayException>(() => world.Payments.CreateAsync(ARequest(), Stop));
        for (int i = 0; i < 210; i++) await world.Payments.CreateAsync(ARequest() with { Id = Guid.NewGuid() }, Stop);

        ProviderPayment found = await world.Payments.CreateAsync(ARequest(), Stop);

        (found.Id, found.State).ShouldBe((Payment, ProviderPaymentState.Open));
        world.Stripe.Dashboard.All("checkout.session").Count.ShouldBe(211);
    }

    [Fact]
    public async Task When_Stripe_has_forgotten_the_key_the_same_request_still_opens_no_second_page()
    {
        await using StripeWorld world = await StripeWorld.Open();
        ProviderPayment first = await world.Payments.CreateAsync(ARequest(), Stop);
        world.Time.Jump(TimeSpan.FromDays(4));

        ProviderPayment again = await world.Payments.CreateAsync(ARequest(), Stop);

        again.ShouldBe(first with { State = ProviderPaymentState.Expired, Page = null });
        world.Stripe.Dashboard.All("checkout.session").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refund_is_taken_from_the_charge_and_bears_our_ids()
    {
        await using StripeWorld world = await StripeWorld.Open();
        string session = (await world.Payments.CreateAsync(ARequest(), Stop)).Reference;
        string charge = world.Stripe.Dashboard.Pay(session);
        var request = new RefundRequest(Guid.NewGuid(), Order, charge, new Fen(100));

        await world.Payments.RefundAsync(request, Stop);

        Call call = world.Stripe.Calls[^1];
        (call.Path, call.IdempotencyKey).ShouldBe(("/v1/refunds", $"al-ref-{request.Id}"));
        call.Parameters.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["charge"] = charge,
                ["amount"] = "100",
                ["metadata[applelive_refund]"] = request.Id.ToString(),
                ["metadata[applelive_order]"] = Order.ToString(),
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_payout_goes_to_the_villages_account_in_a_group_of_its_own()
    {
        await using StripeWorld world = await StripeWorld.Open();
        world.Stripe.Dashboard.TopUp(100_000);
        var request = new PayoutRequest(Guid.NewGuid(), 2, StripeWorld.Village, new Fen(64_000), "P-7");

        await world.Payouts.PayAsync(request, Stop);

        Call call = world.Stripe.Calls[^1];
        (call.Path, call.IdempotencyKey).ShouldBe(("/v1/transfers", $"al-out-{request.Id}-2"));
        call.Parameters.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["amount"] = "64000",
                ["currency"] = "cny",
                ["destination"] = StripeWorld.Account,
                ["description"] = "P-7",
                ["transfer_group"] = $"payout-{request.Id}",
                ["metadata[applelive_payout]"] = request.Id.ToString(),
                ["metadata[applelive_attempt]"] = "2",
            },
            ignoreOrder: true);
    }

    private static PaymentRequest ARequest() => new(
        Payment, Order, "ZC-7", [new("红富士 75# & 85#", 2, new Fen(5_900))], new Fen(800), PayBy,
        new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh");
}
