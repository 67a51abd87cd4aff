namespace AppleLive.SampleHost.Tests;

/// <summary>Where a host under test keeps its data.</summary>
internal static class HostFolder
{
    public static string New() => Directory.CreateTempSubdirectory("applelive-host-").FullName;

    /// <summary>
    /// Removes it. A host's own program closes its store on a thread of its own and may be about to, after the factory
    /// says it has stopped; what it writes meanwhile stays for the system to tidy away.
    /// </summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Nothing that was tested depends on it.
        }
    }
}
