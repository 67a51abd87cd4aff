namespace AppleLive.Gateways;

/// <summary>A chargeback as its provider has it now: a buyer who asked his bank for the money back.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="Capture">The provider's name for the money in question.</param>
/// <param name="State">How it stands.</param>
/// <param name="Money">How much is in question.</param>
public sealed record ProviderDispute(string Reference, string Capture, ProviderDisputeState State, ProviderMoney Money);
