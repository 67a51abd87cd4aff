using System.Collections.Concurrent;

using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>A verifier's memory that lasts as long as its process: enough for a monitor that never stops, too little for one that is run now and then.</summary>
public sealed class MemoryTrustedCheckpoints : ITrustedCheckpoints
{
    private readonly ConcurrentDictionary<string, SignedCheckpoint> checkpoints = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken) => new(checkpoints.GetValueOrDefault(origin));

    /// <inheritdoc/>
    public ValueTask SaveAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        checkpoints[checkpoint.Checkpoint.Origin] = checkpoint;
        return ValueTask.CompletedTask;
    }
}
