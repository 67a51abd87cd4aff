using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Files;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>A verifier's memory in a folder: one file a log, replaced in one step and flushed to disk. One process at a time has it.</summary>
public sealed class FileTrustedCheckpoints : ITrustedCheckpoints, IDisposable
{
    private readonly CheckpointFolder folder;

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public FileTrustedCheckpoints(string folder) => this.folder = new CheckpointFolder(folder);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public ValueTask<SignedCheckpoint?> LoadAsync(string origin, CancellationToken cancellationToken) => folder.ReadAsync(origin, cancellationToken);

    /// <inheritdoc/>
    public ValueTask SaveAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) => folder.WriteAsync(checkpoint, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
