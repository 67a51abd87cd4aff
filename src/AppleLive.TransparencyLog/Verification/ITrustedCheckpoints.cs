using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>What a verifier remembers of each log: the last checkpoint it verified. Without a memory it could not tell that a log went back.</summary>
public interface ITrustedCheckpoints
{
    /// <summary>The last verified checkpoint of a log; null for none.</summary>
    ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken);

    /// <summary>Remembers a verified checkpoint for its origin, in place of the last one.</summary>
    ValueTask SaveAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken);
}
