namespace AppleLive.Stripe;

/// <summary>How Stripe is spoken to. A host binds its configuration section <c>AppleLive:Stripe</c> to this.</summary>
public sealed class StripeOptions
{
    /// <summary>The secret key, or better a restricted one: <c>sk_…</c> or <c>rk_…</c>. Whether it is of the test mode decides which webhooks are believed.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>The signing secrets of the webhook, <c>whsec_…</c>: one, or two while the old one is being replaced.</summary>
    public IList<string> WebhookSecrets { get; } = [];

    /// <summary>What buyers may pay with, of <c>card</c>, <c>alipay</c> and <c>wechat_pay</c>; Stripe offers those of them that the account has. Empty, the default, means all three.</summary>
    public IList<string> AllowedMethods { get; } = [];

    /// <summary>How long a buyer's boxes are held until he has paid, in minutes. The default is 15; 5 to 60.</summary>
    public int HoldMinutes { get; set; } = 15;

    /// <summary>How far the time in a webhook's signature may be from ours, in seconds. The default is 300; 30 to 3,600.</summary>
    public int WebhookToleranceSeconds { get; set; } = 300;

    /// <summary>How long one call may take, in milliseconds. The default is 30,000; 100 to 80,000.</summary>
    public int TimeoutMilliseconds { get; set; } = 30_000;

    /// <summary>How often a call is repeated at once when Stripe is busy, breaks or cannot be reached. The default is 2; 0 to 5.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The connected accounts by which villages are paid: statistical code to <c>acct_…</c>. Villages without one are paid otherwise.</summary>
    public IDictionary<string, string> Accounts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where Stripe is. Empty, the default, means Stripe itself; tests name a stand-in, by https or on this machine.</summary>
    public string ApiBase { get; set; } = "";
}
