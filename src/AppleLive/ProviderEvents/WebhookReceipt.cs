using AppleLive.Gateways;

namespace AppleLive.ProviderEvents;

/// <summary>What came of a webhook.</summary>
public abstract record WebhookReceipt
{
    private WebhookReceipt() { }

    /// <summary>It is kept, now or since it came before.</summary>
    public sealed record Received : WebhookReceipt;

    /// <summary>It is not believed.</summary>
    public sealed record Refused(WebhookFault Fault) : WebhookReceipt;

    /// <summary>No provider of that name is in use.</summary>
    public sealed record NoSuchProvider : WebhookReceipt;
}
