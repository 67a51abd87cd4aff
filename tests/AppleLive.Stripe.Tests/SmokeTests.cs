using AppleLive.Gateways;
using AppleLive.Money;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace AppleLive.Stripe.Tests;

/// <summary>A short walk through Stripe's own test mode, for whoever has a key of it.</summary>
public sealed class SmokeTests
{
    private const string KeyName = "STRIPE_TEST_KEY";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stripes_own_test_mode_opens_finds_and_closes_a_page()
    {
        string key = Environment.GetEnvironmentVariable(KeyName) ?? "";
        Assert.SkipUnless(key.Length > 0, $"{KeyName} is not set: set it to a test key (sk_test_…) to walk through Stripe's own test mode.");
        key.ShouldContain("_test_", Case.Sensitive, "This walk is for the test mode only.");
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddAppleLive(live => live.AddStripe(options => options.SecretKey = key))
            .BuildServiceProvider();
        IPaymentProvider payments = services.GetServices<IPaymentGateway>().OfType<IPaymentProvider>().Single();
        Instant begun = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var request = new PaymentRequest(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "SMOKE-1", [new("红富士", 2, new Fen(5_900))], new Fen(800), begun + Duration.FromMinutes(15),
            new Uri("https://example.com/paid"), new Uri("https://example.com/left"), "zh");

        ProviderPayment opened = await payments.CreateAsync(request, Stop);
        ProviderPayment again = await payments.CreateAsync(request, Stop);
        ProviderPayment closed = await payments.ExpireAsync(opened.Reference, Stop);
        ProviderPayment twice = await payments.ExpireAsync(opened.Reference, Stop);
        GatewayException unknown = await Should.ThrowAsync<GatewayException>(() => payments.GetRefundAsync("re_nobody", Stop));
        await payments.MovementsAsync(new Interval(begun - Duration.FromDays(1), begun), Stop).ToListAsync(Stop);
        List<ProviderNotice> told = await payments.NoticesSinceAsync(begun - Duration.FromMinutes(1), Stop).ToListAsync(Stop);

        (opened.State, opened.Money, opened.Id).ShouldBe((ProviderPaymentState.Open, ProviderMoney.Fen(new Fen(12_600)), request.Id));
        again.Reference.ShouldBe(opened.Reference);
        (closed.State, twice.State).ShouldBe((ProviderPaymentState.Expired, ProviderPaymentState.Expired));
        unknown.Fault.ShouldBe(GatewayFault.NotFound);
        told.Select(notice => notice.At).ShouldBeInOrder();
    }
}
