using NodaTime;

namespace AppleLive.Gateways;

/// <summary>Something that moved our balance at a provider, as its own books say.</summary>
/// <param name="Reference">The provider's name for the movement.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Source">
/// The provider's name for what it belongs to: the capture of a payment, the refund, the chargeback, the payout; null where
/// it belongs to nothing.
/// </param>
/// <param name="Money">Before fees; negative where money left.</param>
/// <param name="Fee">What the provider kept; negative where it gave a fee back. In the same currency.</param>
/// <param name="At">When.</param>
public sealed record ProviderMovement(string Reference, ProviderMovementKind Kind, string? Source, ProviderMoney Money, long Fee, Instant At);
