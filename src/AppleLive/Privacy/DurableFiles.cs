using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AppleLive.Privacy;

/// <summary>The two things .NET's own file calls do not promise: a name is given once, and a folder's names are on disk.</summary>
public static class DurableFiles
{
    /// <summary>Gives a finished file its name, unless that name is taken. The draft may remain.</summary>
    internal static void PublishOnce(string draft, string path)
    {
        // File.Move looks first and renames after on Unix, so the later of two processes would replace the key that the
        // earlier one already uses. link(2) refuses a taken name in one step.
        if (!OperatingSystem.IsWindows() && (Link(draft, path) == 0 || Path.Exists(path))) return;
        try
        {
            // On Windows this is one step; elsewhere only file systems without hard links come here.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (Path.Exists(path))
        {
            // Another process was first.
        }
    }

    /// <summary>
    /// Writes a folder's names to disk, so that a new file survives a power cut. File.OpenHandle refuses folders, hence
    /// open(2). Windows neither needs nor offers it; a file system that does not either is no reason to stop.
    /// </summary>
    public static void FlushFolder(string folder)
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

    private const int ReadOnly = 0;

    [DllImport("libc", EntryPoint = "link", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
