namespace AppleLive.Gateways;

/// <summary>A part of a payout that its provider has taken back.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="Money">How much came back.</param>
public sealed record ProviderReversal(string Reference, ProviderMoney Money);
