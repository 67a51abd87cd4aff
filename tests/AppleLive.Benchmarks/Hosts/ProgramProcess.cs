using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

using AppleLive.Benchmarks.Load;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>A .NET program that listens on this machine, as a process of its own.</summary>
internal abstract class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly StringBuilder said = new();

    protected ProgramProcess(IPEndPoint address, ProcessStartInfo start)
    {
        Address = address;
        Http = new HttpClient { BaseAddress = new Uri($"http://{address}"), Timeout = Patience };
        Process = new Process { StartInfo = start };
        Process.OutputDataReceived += Listen;
        Process.ErrorDataReceived += Listen;
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public IPEndPoint Address { get; }

    public HttpClient Http { get; }

    public Process Process { get; }

    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Waits until this path answers well; a program that ended, or does not come to it, says why.</summary>
    public async Task UntilReady(string path)
    {
        long since = Stopwatch.GetTimestamp();
        while (!await Answers(path))
        {
            if (Process.HasExited || Stopwatch.GetElapsedTime(since) > Patience) throw new InvalidOperationException($"The program said:\n{Said}");
            await Task.Delay(20);
        }
    }

    /// <summary>Drives it, and notes what it computed meanwhile.</summary>
    public async Task<LoadRun> DriveAsync(OrderRequest request, int connections, TimeSpan settle, TimeSpan measured)
    {
        TimeSpan before = Process.TotalProcessorTime;
        LoadRun run = await LoadDriver.RunAsync(Address, request, connections, settle, measured);
        Process.Refresh();
        return run with { HostMicroseconds = (Process.TotalProcessorTime - before).TotalMicroseconds / Math.Max(1, run.Accepted + run.Refused) };
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public async Task Kill()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Http.Dispose();
        Process.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static IPEndPoint FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    // The runtime lies in shared/Microsoft.NETCore.App/{version} of the installation that runs this.
    public static ProcessStartInfo Dotnet(IEnumerable<string> arguments) =>
        new(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private async Task<bool> Answers(string path)
    {
        try
        {
            using HttpResponseMessage answer = await Http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Listen(object sender, DataReceivedEventArgs line)
    {
        lock (said) said.AppendLine(line.Data);
    }
}
