using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Files;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>A witness's memory in a folder: one file a log, replaced in one step and flushed to disk. One process at a time has it.</summary>
public sealed class FileWitnessState : IWitnessState, IDisposable
{
    private readonly CheckpointFolder folder;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public FileWitnessState(string folder) => this.folder = new CheckpointFolder(folder);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken) => folder.ReadAsync(origin, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> TryReplaceAsync(SignedCheckpoint? expected, SignedCheckpoint next, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            SignedCheckpoint? last = await folder.ReadAsync(next.Checkpoint.Origin, cancellationToken);
            if (last?.Checkpoint != expected?.Checkpoint) return false;
            // The same tree again is already on disk.
            if (last?.Checkpoint != next.Checkpoint) await folder.WriteAsync(next, cancellationToken);
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        folder.Dispose();
        turn.Dispose();
    }
}
