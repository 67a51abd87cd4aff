namespace AppleLive.SampleHost.Tests;

/// <summary>Where the sources are that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string SampleHost { get; } = Path.Combine(Root, "samples", "AppleLive.SampleHost");

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AppleLive.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No AppleLive.sln above {AppContext.BaseDirectory}.");
    }
}
