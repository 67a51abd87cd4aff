using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>A checkpoint after the witnesses were asked.</summary>
/// <param name="Checkpoint">With every cosignature that holds.</param>
/// <param name="HasQuorum">Whether there are enough of them.</param>
/// <param name="Replies">What each witness said, in the order they are configured.</param>
public sealed record WitnessedCheckpoint(SignedCheckpoint Checkpoint, bool HasQuorum, IReadOnlyList<WitnessReply> Replies);
