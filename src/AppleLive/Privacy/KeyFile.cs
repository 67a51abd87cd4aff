using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Privacy;

/// <summary>One key in a file: 32 bytes as base64 and a line feed.</summary>
internal static class KeyFile
{
    internal const string Remedy =
        "Restore it from the backup, readable by the account this program runs as. No new key was made: what the old one protects would be lost.";

    /// <exception cref="InvalidOperationException">The file is there but unreadable or damaged, or cannot be written.</exception>
    internal static byte[] ReadOrCreate(string path)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (!Path.Exists(path)) Create(path, folder);
            byte[] key = Read(path);
            // Also where another process made it a moment ago: what this one does with the key must not outlive the key.
            DurableFiles.FlushFolder(folder);
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The key file {path} cannot be read or made: {e.Message} {Remedy}", e);
        }
    }

    private static byte[] Read(string path)
    {
        byte[] key = new byte[KeyDerivation.KeySize + 3];
        return Convert.TryFromBase64String(File.ReadAllText(path, Encoding.ASCII).Trim(), key, out int read) && read == KeyDerivation.KeySize
            ? key[..KeyDerivation.KeySize]
            : throw new InvalidOperationException($"The key file {path} does not hold 32 bytes in base64. {Remedy}");
    }

    private static void Create(string path, string folder)
    {
        CreateFolder(folder);
        string draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        try
        {
            WriteThrough(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyDerivation.KeySize)) + "\n");
            // Whoever comes second leaves the first one's key in place, and reads it.
            DurableFiles.PublishOnce(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        string? parent = Path.GetDirectoryName(folder);
        if (parent is not null) CreateFolder(parent);

        // On Windows a folder takes the rights of the one it is in.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (parent is not null) DurableFiles.FlushFolder(parent);
    }

    private static void WriteThrough(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
