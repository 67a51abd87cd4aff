using System.Diagnostics;
using System.Net;

using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>The sample host in Release, as it runs in production, with the demo's people to prepare a sale.</summary>
internal sealed class SampleHostProcess : ProgramProcess
{
    private SampleHostProcess(IPEndPoint address, ProcessStartInfo start)
        : base(address, start)
    {
    }

    public static async Task<SampleHostProcess> StartAsync(StoreUnderTest store)
    {
        IPEndPoint address = FreeAddress();
        var host = new SampleHostProcess(address, With(store, Dotnet([PublishedHost.Program, "--urls", $"http://{address}"])));
        await host.UntilReady("/health/ready");
        return host;
    }

    /// <summary>Starts under strace, which writes a line for each time the host waits for the disk and lets everything else pass at full speed.</summary>
    public static async Task<SampleHostProcess> StartTracedAsync(StoreUnderTest store, string flushes)
    {
        IPEndPoint address = FreeAddress();
        ProcessStartInfo start = With(store, Dotnet([PublishedHost.Program, "--urls", $"http://{address}"]));
        foreach (string argument in new[] { "-f", "-q", "--seccomp-bpf", "-e", "trace=fdatasync,fsync", "-o", flushes, start.FileName }.Reverse()) start.ArgumentList.Insert(0, argument);
        start.FileName = "/usr/bin/strace";
        var host = new SampleHostProcess(address, start);
        await host.UntilReady("/health/ready");
        return host;
    }

    /// <summary>Runs a verb of the host beside it, to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(StoreUnderTest store, params string[] verb)
    {
        using var process = new Process { StartInfo = With(store, Dotnet([PublishedHost.Program, .. verb])) };
        process.Start();
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }

    private static ProcessStartInfo With(StoreUnderTest store, ProcessStartInfo start)
    {
        start.Environment["ASPNETCORE_CONTENTROOT"] = PublishedHost.Folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["AppleLive__Demo__Enabled"] = "true";
        // The limits stay and count; one machine orders here as much as thousands do.
        foreach (string limit in new[] { "SignIns", "GuestWrites", "LedgerTiles", "Requests", "LiveStreams" })
            start.Environment[$"AppleLive__RateLimits__{limit}"] = "1000000";
        foreach ((string name, string value) in store.Settings) start.Environment[name] = value;
        return start;
    }
}
