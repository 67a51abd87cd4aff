namespace AppleLive.Stripe.Loopback;

/// <summary>A call as it came in, for a test to look at.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Such as <c>/v1/refunds</c>.</param>
/// <param name="Parameters">What was sent, by its whole name, such as <c>metadata[order]</c>.</param>
/// <param name="IdempotencyKey">The key, or null.</param>
public sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Parameters, string? IdempotencyKey);
