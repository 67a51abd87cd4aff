namespace AppleLive.Conformance.Gateways;

/// <summary>What a provider posts.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="Signature">Its signature header.</param>
public sealed record SignedWebhook(ReadOnlyMemory<byte> Body, string Signature);
