using AppleLive.OnlinePayments;
using AppleLive.Payouts;
using AppleLive.ProviderEvents;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Online;

/// <summary>A host whose buyers pay through a stand-in for Stripe, and a village with a connected account.</summary>
internal sealed class StripeHost : BusyHost
{
    private StripeHost(LoopbackStripe stripe) => Stripe = stripe;

    public LoopbackStripe Stripe { get; }

    public static async Task<StripeHost> Start()
    {
        LoopbackStripe stripe = await LoopbackStripe.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        stripe.Dashboard.Connect(StripeSettings.Account);
        var host = new StripeHost(stripe);
        foreach ((string name, string value) in StripeSettings.For(stripe)) host.Settings[name] = value;
        return host;
    }

    /// <summary>All that Stripe has to tell arrives, and is taken in.</summary>
    public async Task Told()
    {
        using HttpClient visitor = Visitor();
        foreach (Webhook webhook in Stripe.Webhooks.TakeAll()) (await Post(visitor, webhook.Body, Stripe.Webhooks.Sign(webhook.Body))).ShouldBe(200);
        await Services.GetRequiredService<ProviderEventRounds>().WorkAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What is to be sent is sent; the job does the same by itself.</summary>
    public async Task Sent()
    {
        await Services.GetRequiredService<RefundRounds>().SendAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<PayoutRounds>().SendAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<int> Post(HttpClient visitor, ReadOnlyMemory<byte> body, string? signature, string provider = "stripe")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/webhooks/{provider}") { Content = new ReadOnlyMemoryContent(body) };
        if (signature is not null) request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        using HttpResponseMessage answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Stripe.DisposeAsync();
    }
}
