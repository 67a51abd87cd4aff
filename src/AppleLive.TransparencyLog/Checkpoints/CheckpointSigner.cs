using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Checkpoints;

/// <summary>A log's own hand: checkpoints whose origin is the name of the key.</summary>
/// <param name="log">The key of the log.</param>
public sealed class CheckpointSigner(NoteSigner log)
{
    /// <summary>The origin of the log.</summary>
    public string Origin => log.Name;

    /// <summary>The key that verifies it.</summary>
    public VerifierKey Verifier => log.Verifier;

    /// <summary>Signs what the log is now. A log never signs two roots for one size, nor a tree that did not grow from the last: the caller sees to it.</summary>
    public SignedCheckpoint Sign(long size, in Hash root)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return SignedCheckpoint.Sign(new Checkpoint(Origin, size, root), log);
    }
}
