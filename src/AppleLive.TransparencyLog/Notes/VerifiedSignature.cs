namespace AppleLive.TransparencyLog.Notes;

/// <summary>A signature that was verified.</summary>
/// <param name="Key">Who signed.</param>
/// <param name="Signature">The line.</param>
/// <param name="Time">When, as a witness says; null for a log's own signature.</param>
public sealed record VerifiedSignature(VerifierKey Key, NoteSignature Signature, DateTimeOffset? Time);
