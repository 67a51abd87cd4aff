using AppleLive.OnlinePayments;
using AppleLive.Payouts;
using AppleLive.ProviderEvents;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Online;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.EndToEnd.Hosts;

/// <summary>A season whose buyers pay on a page of a stand-in for Stripe, which tells the host at once.</summary>
public sealed class OnlineSeason : IAsyncLifetime
{
    /// <summary>A village of the demo with parcels that nobody has settled yet.</summary>
    internal const string Shakou = "140829103217";

    /// <summary>The accounts at Stripe of two villages more.</summary>
    internal const string OtherAccount = "acct_1OtherVillage", ShakouAccount = "acct_1ShakouVillage";

    public LoopbackStripe Stripe { get; private set; } = null!;

    public SeasonHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Stripe = await LoopbackStripe.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (string account in new[] { StripeSettings.Account, OtherAccount, ShakouAccount }) Stripe.Dashboard.Connect(account);
        Dictionary<string, string> settings = StripeSettings.For(Stripe);
        settings[$"AppleLive:Stripe:Accounts:{Trade.Other}"] = OtherAccount;
        settings[$"AppleLive:Stripe:Accounts:{Shakou}"] = ShakouAccount;
        Host = new PaidSeasonHost(settings, Stripe);
        Stripe.Webhooks.Target = new Uri(Host.Address, "/api/v1/webhooks/stripe");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>What is to be sent is sent now, instead of within a second.</summary>
    internal async Task Sent()
    {
        await Host.Services.GetRequiredService<RefundRounds>().SendAsync(TestContext.Current.CancellationToken);
        await Host.Services.GetRequiredService<PayoutRounds>().SendAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What happened at Stripe without a call of ours is told and taken in.</summary>
    internal async Task Told()
    {
        foreach (Webhook webhook in Stripe.Webhooks.TakeAll()) (await Stripe.Webhooks.PostAsync(webhook, Stripe.Webhooks.Target!, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await Host.Services.GetRequiredService<ProviderEventRounds>().WorkAsync(TestContext.Current.CancellationToken);
    }

    private sealed class PaidSeasonHost(IReadOnlyDictionary<string, string> settings, LoopbackStripe stripe) : SeasonHost(settings)
    {
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await stripe.DisposeAsync();
        }
    }
}
