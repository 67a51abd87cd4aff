using AppleLive.Gateways;
using AppleLive.Stripe.Loopback;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppleLive.Stripe.Tests.StandIns;

/// <summary>Stripe on this machine, and the gateways as a host registers them.</summary>
internal sealed class StripeWorld : IAsyncDisposable
{
    public const string Village = "140829103209";

    public const string Account = "acct_1Village209";

    private readonly ServiceProvider services;

    private StripeWorld(LoopbackStripe stripe, StandInTime time, Action<StripeOptions>? configure)
    {
        (Stripe, Time) = (stripe, time);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(Log)
            .AddSingleton(typeof(ILogger<>), typeof(HeardLog.Of<>))
            .AddAppleLive(live => live.AddStripe(options =>
            {
                options.SecretKey = stripe.Settings.SecretKey;
                foreach (string secret in stripe.Settings.WebhookSecrets) options.WebhookSecrets.Add(secret);
                options.ApiBase = stripe.Address.AbsoluteUri;
                options.Retries = 0;
                options.Accounts[Village] = Account;
                configure?.Invoke(options);
            }))
            .BuildServiceProvider();
        stripe.Faults.Silent = time.RunOut;
        stripe.Dashboard.Connect(Account);
    }

    public LoopbackStripe Stripe { get; }

    public StandInTime Time { get; }

    public HeardLog Log { get; } = new();

    public IServiceProvider Services => services;

    public IPaymentProvider Payments => services.GetServices<IPaymentGateway>().OfType<IPaymentProvider>().Single();

    public IPayoutGateway Payouts => services.GetServices<IPayoutGateway>().Single();

    public static async Task<StripeWorld> Open(Action<StripeOptions>? configure = null, LoopbackSettings? settings = null)
    {
        var time = new StandInTime();
        LoopbackStripe stripe = await LoopbackStripe.StartAsync((settings ?? new LoopbackSettings()) with { Time = time }, TestContext.Current.CancellationToken);
        return new StripeWorld(stripe, time, configure);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Stripe.DisposeAsync();
    }
}
