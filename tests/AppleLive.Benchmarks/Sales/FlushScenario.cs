using System.Globalization;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>How many orders the host puts on disk with one flush.</summary>
internal static class FlushScenario
{
    public static async Task Run(TextWriter output)
    {
        if (!File.Exists("/usr/bin/strace")) throw new InvalidOperationException("strace is not installed.");
        await using StoreUnderTest store = StoreUnderTest.Create("sqlite");
        string trace = Path.Combine(store.Folder, "flushes");
        await using SampleHostProcess host = await SampleHostProcess.StartTracedAsync(store, trace);
        var sale = new HotSale(host, store);
        await sale.OpenAsync();
        await sale.DriveAsync(64, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(0.1));
        await output.WriteLineAsync("| | orders | flushes | orders a flush |\n|---|---|---|---|");
        foreach (int connections in FlashSaleScenario.Levels)
        {
            long before = Count(trace);
            LoadRun run = await sale.DriveAsync(connections, TimeSpan.Zero, TimeSpan.FromSeconds(3));
            long flushes = Count(trace) - before;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| c={connections} | {run.Accepted:N0} | {flushes:N0} | {run.Accepted / (double)Math.Max(1, flushes):N1} |"));
        }

        await sale.CheckAsync();
    }

    // Each ends with its result, also where strace shows its beginning on another line.
    private static long Count(string trace)
    {
        using var file = new StreamReader(new FileStream(trace, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        long count = 0;
        while (file.ReadLine() is { } line)
        {
            if (line.EndsWith("= 0", StringComparison.Ordinal)) count++;
        }

        return count;
    }
}
