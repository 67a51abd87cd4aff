using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>The sample host as its README publishes it for a machine: in Release, compiled ahead.</summary>
internal static class PublishedHost
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>Where its program lies. It is published once, before the first host starts.</summary>
    public static string Program => Path.Combine(Published.Value, "AppleLive.SampleHost.dll");

    /// <summary>Where its sources lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository(), "samples", "AppleLive.SampleHost");

    private static string Publish()
    {
        // With artifacts of its own, so that the sources' are left as they are.
        string artifacts = Path.Combine(Repository(), "tests", "AppleLive.Benchmarks", "obj", "published"), to = Path.Combine(artifacts, "host");
        ProcessStartInfo start = ProgramProcess.Dotnet(
        [
            "publish", Folder, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--no-self-contained",
            "--artifacts-path", artifacts, "--output", to, "--verbosity", "quiet",
        ]);
        using Process process = Process.Start(start)!;
        Task<string> complained = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? to : throw new InvalidOperationException($"The sample host could not be published:\n{said}{complained.Result}");
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AppleLive.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No AppleLive.sln above {AppContext.BaseDirectory}.");
    }
}
