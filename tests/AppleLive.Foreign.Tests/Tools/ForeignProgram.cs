using System.Diagnostics;

namespace AppleLive.Foreign.Tests.Tools;

/// <summary>A program that is not ours, run to its end.</summary>
internal static class ForeignProgram
{
    /// <summary>The sources of what the programs run.</summary>
    public static string Sources(string folder) => Path.Combine(SampleHost.Tests.Repository.Root, "tests", "AppleLive.Foreign.Tests", folder);

    /// <summary>Where the program is, or null where it is missing.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    public static async Task<Verdict> Run(string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? "",
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(stop);
            Task<string> error = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return new Verdict(process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
