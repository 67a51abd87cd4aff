using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.TransparencyLog.Proofs;

/// <summary>What a proof is worth.</summary>
public abstract record ProofCheck
{
    private ProofCheck()
    {
    }

    /// <summary>The record is in the log at this index.</summary>
    public sealed record Included(Checkpoint Checkpoint, long Index) : ProofCheck;

    /// <summary>The checkpoint is to be trusted, but does not hold this record at this index.</summary>
    public sealed record NotIncluded(Checkpoint Checkpoint, long Index) : ProofCheck;

    /// <summary>The checkpoint itself is not to be trusted.</summary>
    public sealed record Untrusted(CheckpointCheck Why) : ProofCheck;
}
