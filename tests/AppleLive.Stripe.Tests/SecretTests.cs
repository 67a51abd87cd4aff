using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;
using AppleLive.Stripe.Tests.StandIns;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>No key leaves by a log, an error or a text, whatever goes wrong.</summary>
public sealed class SecretTests
{
    private const string Key = "sk_test_TheKeyOfThe51Orchards";

    private const string Secret = "whsec_TheSecretOfThe51Orchards";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Fault> Troubles() =>
    [
        .. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.Refuse).Select(kind => new Fault(kind) { Times = 99 }),
        .. new[] { 400, 401, 402, 403, 404, 409, 429, 500 }.Select(status => new Fault(FaultKind.Refuse)
        {
            Status = status, Times = 99, Message = $"Invalid API Key provided: {Key}, and \"{Secret}\" with it.",
        }),
    ];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task No_secret_is_written_whatever_goes_wrong(Fault trouble)
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 1, new LoopbackSettings { SecretKey = Key, WebhookSecrets = [Secret] });
        world.Stripe.Faults.Add(trouble);

        Exception?[] said = await Everything(world);

        said.Count(exception => exception is GatewayException).ShouldBeGreaterThan(0);
        ShouldKeepSilent([.. said.Select(exception => $"{exception}"), .. world.Log.Lines]);
    }

    [Fact]
    public async Task No_secret_is_written_when_the_key_is_wrong_and_whoever_runs_the_host_is_told_so()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.SecretKey = Key);

        Exception?[] said = await Everything(world);

        said.OfType<GatewayException>().ShouldAllBe(fault => fault.Fault == GatewayFault.Misconfigured);
        world.Log.Lines.ShouldContain(line => line.StartsWith("Error 3002 Stripe does not accept our key (401", StringComparison.Ordinal));
        ShouldKeepSilent([.. said.Select(exception => $"{exception}"), .. world.Log.Lines]);
    }

    [Fact]
    public async Task Nothing_is_written_of_who_buys_what()
    {
        await using StripeWorld world = await StripeWorld.Open(options => options.Retries = 1);
        world.Stripe.Faults.Add(new Fault(FaultKind.Busy));
        world.Stripe.Faults.Add(new Fault(FaultKind.BreakBefore));

        await Everything(world);

        world.Log.Lines.ShouldContain(line => line.StartsWith("Information 3001 Stripe did not take a POST (TooManyRequests)", StringComparison.Ordinal));
        world.Log.Lines.ShouldAllBe(line => !line.Contains("红富士", StringComparison.Ordinal) && !line.Contains("ZC-7", StringComparison.Ordinal) && !line.Contains("apples.example", StringComparison.Ordinal));
    }

    private static void ShouldKeepSilent(IEnumerable<string> lines) =>
        lines.ShouldAllBe(line => !line.Contains("Orchards", StringComparison.Ordinal) && !line.Contains("TheKey", StringComparison.Ordinal) && !line.Contains("TheSecret", StringComparison.Ordinal));

    private static async Task<Exception?[]> Everything(StripeWorld world)
    {
        Instant now = Instant.FromDateTimeOffset(world.Time.GetUtcNow());
        var page = new PaymentRequest(
            Guid.NewGuid(), Guid.NewGuid(), "ZC-7", [new("红富士", 1, new Fen(5_900))], Fen.Zero, now + Duration.FromMinutes(15),
            new Uri("https://apples.example/orders/7?paid=1"), new Uri("https://apples.example/orders/7"), "zh");
        return
        [
            await Record.ExceptionAsync(() => world.Payments.CreateAsync(page, Stop)),
            await Record.ExceptionAsync(() => world.Payments.GetAsync("cs_test_1", Stop)),
            await Record.ExceptionAsync(() => world.Payments.ExpireAsync("cs_test_1", Stop)),
            await Record.ExceptionAsync(() => world.Payments.RefundAsync(new RefundRequest(Guid.NewGuid(), Guid.NewGuid(), "ch_1", new Fen(1)), Stop)),
            await Record.ExceptionAsync(async () => await world.Payments.NoticesSinceAsync(now, Stop).ToListAsync(Stop)),
            await Record.ExceptionAsync(async () => await world.Payments.MovementsAsync(new Interval(now, now), Stop).ToListAsync(Stop)),
            await Record.ExceptionAsync(() => world.Payouts.CanPayAsync(StripeWorld.Village, Stop)),
            await Record.ExceptionAsync(() => world.Payouts.PayAsync(new PayoutRequest(Guid.NewGuid(), 1, StripeWorld.Village, new Fen(1), "P-7"), Stop)),
            await Record.ExceptionAsync(() => world.Payouts.ReverseAsync("tr_1", Stop)),
        ];
    }
}
