using System.Globalization;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Many order one hot listing at once, over HTTP, with all that an order involves; beside it Kestrel doing nothing.</summary>
internal static class FlashSaleScenario
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(0.5), Measured = TimeSpan.FromSeconds(3);

    /// <summary>How many order at the same time.</summary>
    public static IReadOnlyList<int> Levels { get; } = [1, 16, 64];

    public static async Task Run(string engine, IReadOnlyList<int> levels, TextWriter output)
    {
        await using StoreUnderTest store = StoreUnderTest.Create(engine);
        await using SampleHostProcess host = await SampleHostProcess.StartAsync(store);
        await using BareKestrel bare = await BareKestrel.StartAsync();
        var sale = new HotSale(host, store);
        await sale.OpenAsync();
        await sale.DriveAsync(64, HotSale.WarmUp, TimeSpan.FromSeconds(0.1));
        await bare.DriveAsync(sale.Order, 64, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.1));

        await output.WriteLineAsync(FlashSaleRuns.Head);
        LoadRun? last = null;
        foreach (int connections in levels)
        {
            var runs = new List<(LoadRun Ours, LoadRun Ceiling)>();
            for (int i = 0; i < 3; i++)
            {
                LoadRun ceiling = await bare.DriveAsync(sale.Order, connections, Settle, Measured);
                runs.Add((await sale.DriveAsync(connections, Settle, Measured), ceiling));
            }

            await sale.CheckAsync();
            await output.WriteLineAsync(new FlashSaleRuns(string.Create(CultureInfo.InvariantCulture, $"c={connections}"), runs).ToString());
            last = runs.Select(run => run.Ours).OrderBy(run => run.PerSecond).ElementAt(runs.Count / 2);
        }

        if (store is PostgreSqlUnderTest cluster && last is not null) await RawAsync(cluster, levels[^1], last.PerSecond, output);
    }

    // In the same cluster, in the same minutes, while the host has nothing to do.
    private static async Task RawAsync(PostgreSqlUnderTest store, int connections, double ours, TextWriter output)
    {
        await using var raw = new RawTransactions(store.ConnectionString);
        await raw.PrepareAsync();
        var runs = new List<double>();
        for (int i = 0; i < 3; i++) runs.Add(await raw.PerSecondAsync(connections, Settle, Measured));
        var figures = new Figures(string.Create(CultureInfo.InvariantCulture, $"raw transaction per order, c={connections}"), "orders/s", runs);
        await output.WriteLineAsync($"\n{Figures.Head}\n{figures}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nOurs is {ours / figures.Median:N1} times that."));
    }
}
