namespace AppleLive.Gateways;

/// <summary>What came of reading a webhook.</summary>
public abstract record WebhookReading
{
    private WebhookReading() { }

    /// <summary>It is the provider's own word.</summary>
    public sealed record Genuine(ProviderNotice Notice) : WebhookReading;

    /// <summary>It is not to be believed, and nothing of it is kept.</summary>
    public sealed record Refused(WebhookFault Fault) : WebhookReading;
}
