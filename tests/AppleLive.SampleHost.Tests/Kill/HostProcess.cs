using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace AppleLive.SampleHost.Tests.Kill;

/// <summary>The sample host as a process of its own, which can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private HostProcess(Process process, Uri address)
    {
        (_process, Http) = (process, new HttpClient { BaseAddress = address, Timeout = Patience });
        process.OutputDataReceived += Listen;
        process.ErrorDataReceived += Listen;
    }

    public HttpClient Http { get; }

    /// <summary>Starts over this data folder; it need not be ready yet.</summary>
    public static HostProcess Start(string data, IReadOnlyDictionary<string, string>? settings = null) => Start(Command(data, [], settings));

    /// <summary>Starts it under strace, which writes these system calls of it into a file, in the order in which they began and ended.</summary>
    public static HostProcess StartTraced(string data, string trace, string calls)
    {
        ProcessStartInfo start = Command(data, []);
        string[] command = [start.FileName, .. start.ArgumentList];
        start.FileName = "strace";
        start.ArgumentList.Clear();
        foreach (string word in (string[])["-f", "-y", "-qq", "-s", "48", "-o", trace, "-e", $"trace={calls}", .. command]) start.ArgumentList.Add(word);
        return Start(start);
    }

    private static HostProcess Start(ProcessStartInfo start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(address.ToString());
        var host = new HostProcess(new Process { StartInfo = start }, address);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    public static async Task<HostProcess> StartReady(string data, IReadOnlyDictionary<string, string>? settings = null)
    {
        HostProcess host = Start(data, settings);
        await host.UntilReady();
        return host;
    }

    /// <summary>Waits until it takes orders.</summary>
    public Task UntilReady() => Until(async () => (await Http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK);

    /// <summary>Runs a verb of the host over this data folder to its end.</summary>
    public static Task<(int Code, string Said)> Run(string data, params string[] verb) => Run(data, settings: null, verb);

    /// <summary>Runs a verb with these settings besides.</summary>
    public static async Task<(int Code, string Said)> Run(string data, IReadOnlyDictionary<string, string>? settings, params string[] verb)
    {
        using var process = new Process { StartInfo = Command(data, verb, settings) };
        process.Start();
        Task<string> said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said + await complained);
    }

    /// <summary>Waits until it is so; a host that ended, or does not come to it, says why.</summary>
    public async Task Until(Func<Task<bool>> so)
    {
        long since = Stopwatch.GetTimestamp();
        while (!await Holds(so))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > Patience) throw new InvalidOperationException($"The host said:\n{Said}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public void Kill()
    {
        // The whole tree: a host that is traced would outlive whoever traces it.
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Http.Dispose();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    private static async Task<bool> Holds(Func<Task<bool>> so)
    {
        try
        {
            return await so();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Listen(object sender, DataReceivedEventArgs line)
    {
        lock (_said) _said.AppendLine(line.Data);
    }

    // Settings come from the environment: a verb takes no others.
    private static ProcessStartInfo Command(string data, string[] arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(Dotnet(), [Path.Combine(AppContext.BaseDirectory, "AppleLive.SampleHost.dll"), .. arguments])
        {
            Environment =
            {
                ["ASPNETCORE_CONTENTROOT"] = Repository.SampleHost,
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["AppleLive__DataFolder"] = data,
                ["AppleLive__RateLimits__Enabled"] = "false",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        return start;
    }

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The runtime lies in shared/Microsoft.NETCore.App/{version} of the installation that runs this test.
    private static string Dotnet() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
