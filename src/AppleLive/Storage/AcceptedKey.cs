using NodaTime;

namespace AppleLive.Storage;

/// <summary>An idempotency key bound to what was accepted under it.</summary>
/// <param name="Key">The key's hash.</param>
/// <param name="Fingerprint">A keyed hash of the parsed command, to tell a repetition from another command.</param>
/// <param name="Answer">The answer as JSON. It holds ids and figures, never personal data.</param>
/// <param name="At">When it was accepted.</param>
public sealed record AcceptedKey(Digest Key, Digest Fingerprint, string Answer, Instant At);
