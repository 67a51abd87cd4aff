using System.Runtime.InteropServices;
using System.Security.Cryptography;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

using Microsoft.Win32.SafeHandles;

namespace AppleLive.TransparencyLog.Files;

/// <summary>One checkpoint a log, each a file; a power cut leaves the old one or the new one. One process at a time has the folder.</summary>
internal sealed class CheckpointFolder : IDisposable
{
    private const int ReadOnly = 0;

    private readonly string folder;
    private readonly FileStream guard;

    /// <exception cref="IOException">Another process has the folder.</exception>
    internal CheckpointFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        this.folder = Directory.CreateDirectory(folder).FullName;
        guard = new FileStream(Path.Combine(this.folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <exception cref="InvalidDataException">The file is damaged: to forget what was seen would be to believe anything.</exception>
    internal async ValueTask<SignedCheckpoint?> ReadAsync(string origin, CancellationToken cancellationToken)
    {
        string path = PathOf(origin);
        if (!File.Exists(path)) return null;
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        bool isWhole = SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? checkpoint) && checkpoint.Checkpoint.Origin == origin;
        return isWhole ? checkpoint : throw new InvalidDataException($"{path} is no checkpoint of {origin}. Restore it from a backup; do not delete it unless what was seen before may be forgotten.");
    }

    internal async ValueTask WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        string path = PathOf(checkpoint.Checkpoint.Origin);
        string draft = path + ".new";
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(checkpoint.ToUtf8(), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        FlushNames();
    }

    public void Dispose() => guard.Dispose();

    // An origin is a URL, and may be anything: its hash is always a name.
    private string PathOf(string origin) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(NoteText.Utf8.GetBytes(origin))) + ".checkpoint");

    // The renaming itself must be on disk. File.OpenHandle refuses folders, hence open(2); Windows neither needs nor offers it.
    private void FlushNames()
    {
        if (OperatingSystem.IsWindows()) return;
        using SafeFileHandle handle = Open(folder, ReadOnly);
        if (handle.IsInvalid) return;
        try
        {
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Some network file systems cannot flush folders.
        }
    }

    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
