using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Checkpoints;

/// <summary>Whether a checkpoint is to be trusted.</summary>
public abstract record CheckpointCheck
{
    private CheckpointCheck()
    {
    }

    /// <summary>The log signed it, and enough witnesses did.</summary>
    /// <param name="Checkpoint">What it says.</param>
    /// <param name="Witnesses">The cosignatures of known witnesses.</param>
    public sealed record Trusted(Checkpoint Checkpoint, IReadOnlyList<VerifiedSignature> Witnesses) : CheckpointCheck;

    /// <summary>It is another log's.</summary>
    public sealed record WrongOrigin(string Expected, string Found) : CheckpointCheck;

    /// <summary>The log's key did not sign it; none of them, where it has several.</summary>
    public sealed record SignatureMissing(VerifierKey Key) : CheckpointCheck;

    /// <summary>It bears a signature in the name of a known key that this key did not make.</summary>
    public sealed record SignatureForged(VerifierKey Key) : CheckpointCheck;

    /// <summary>Too few of the known witnesses signed it.</summary>
    public sealed record WitnessesMissing(int Required, IReadOnlyList<VerifierKey> Signed) : CheckpointCheck;
}
