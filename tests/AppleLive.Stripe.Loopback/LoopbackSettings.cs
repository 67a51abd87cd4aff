namespace AppleLive.Stripe.Loopback;

/// <summary>The account the stand-in is of.</summary>
public sealed record LoopbackSettings
{
    /// <summary>The only key it takes. A key of the live mode makes everything live.</summary>
    public string SecretKey { get; init; } = "sk_test_loopback0123456789";

    /// <summary>What webhooks are signed with; two while one is replaced by the other.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; init; } = ["whsec_loopback0123456789"];

    /// <summary>Stripe's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The port on this machine; 0 takes a free one.</summary>
    public int Port { get; init; }

    internal bool IsLive => SecretKey.Contains("_live_", StringComparison.Ordinal);
}
