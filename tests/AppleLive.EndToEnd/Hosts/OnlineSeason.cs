using AppleLive.OnlinePayments;
using AppleLive.Payouts;
using AppleLive.SampleHost.Tests.Online;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.EndToEnd.Hosts;

/// <summary>A season whose buyers pay on a page of a stand-in for Stripe, which tells the host at once.</summary>
public sealed class OnlineSeason : IAsyncLifetime
{
    public LoopbackStripe Stripe { get; private set; } = null!;

    public SeasonHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Stripe = await LoopbackStripe.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Stripe.Dashboard.Connect(StripeSettings.Account);
        Host = new PaidSeasonHost(StripeSettings.For(Stripe));
        Stripe.Webhooks.Target = new Uri(Host.Address, "/api/v1/webhooks/stripe");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Stripe.DisposeAsync();
    }

    /// <summary>What is to be sent is sent now, instead of within a second.</summary>
    internal async Task Sent()
    {
        await Host.Services.GetRequiredService<RefundRounds>().SendAsync(TestContext.Current.CancellationToken);
        await Host.Services.GetRequiredService<PayoutRounds>().SendAsync(TestContext.Current.CancellationToken);
    }

    private sealed class PaidSeasonHost(IReadOnlyDictionary<string, string> settings) : SeasonHost(settings);
}
