using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>What a witness has cosigned last, one checkpoint a log. If it forgets, it may cosign a lie: it must be durable.</summary>
public interface IWitnessState
{
    /// <summary>The last checkpoint cosigned for a log; null for none.</summary>
    ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken);

    /// <summary>Takes a new last checkpoint for its origin, unless another was taken since, and returns once it is on disk. Checking and writing are one step.</summary>
    /// <param name="expected">The last one as it was loaded; null for none.</param>
    /// <param name="next">The new one.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False where the size or root of the last one is not as expected any more; nothing is written then.</returns>
    ValueTask<bool> TryReplaceAsync(SignedCheckpoint? expected, SignedCheckpoint next, CancellationToken cancellationToken);
}
