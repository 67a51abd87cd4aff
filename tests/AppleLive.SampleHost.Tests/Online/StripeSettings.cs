using AppleLive.SampleHost.Tests.Http;
using AppleLive.Stripe.Loopback;

namespace AppleLive.SampleHost.Tests.Online;

/// <summary>How a host is set up to speak with the stand-in for Stripe.</summary>
internal static class StripeSettings
{
    /// <summary>The village's account at Stripe.</summary>
    public const string Account = "acct_1SanwanVillage";

    /// <summary>What a host is told of the stand-in.</summary>
    public static Dictionary<string, string> For(LoopbackStripe stripe) => new()
    {
        ["AppleLive:Payments:Gateways:0"] = "offline",
        ["AppleLive:Payments:Gateways:1"] = "stripe",
        ["AppleLive:Payouts:Gateways:0"] = "stripe",
        ["AppleLive:Stripe:SecretKey"] = stripe.Settings.SecretKey,
        ["AppleLive:Stripe:WebhookSecrets:0"] = stripe.Settings.WebhookSecrets[0],
        ["AppleLive:Stripe:ApiBase"] = stripe.Address.AbsoluteUri,
        [$"AppleLive:Stripe:Accounts:{Trade.Village}"] = Account,
    };
}
