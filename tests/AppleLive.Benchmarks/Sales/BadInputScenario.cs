using System.Collections.Concurrent;
using System.Globalization;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Good orders, alone and while somebody sends what is none: what the nuisance costs those who mean it.</summary>
internal static class BadInputScenario
{
    private const int Connections = 16;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(0.5), Measured = TimeSpan.FromSeconds(16);

    public static async Task Run(string engine, TextWriter output)
    {
        await using StoreUnderTest store = StoreUnderTest.Create(engine);
        await using SampleHostProcess host = await SampleHostProcess.StartAsync(store);
        var sale = new HotSale(host, store);
        await sale.OpenAsync();
        await sale.DriveAsync(Connections, HotSale.WarmUp, TimeSpan.FromSeconds(0.1));
        await output.WriteLineAsync("| with | good orders/s | alone | good p99 ms | alone | sent | hung up |\n|---|---|---|---|---|---|---|");
        var raced = new ConcurrentDictionary<long, string>();
        foreach (Nuisance nuisance in new[] { Nuisance.SameKeys(sale.Order, raced), Nuisance.GreatBodies, Nuisance.HalfOpen, Nuisance.UnknownListings(host.Address) })
        {
            LoadRun alone = await sale.DriveAsync(Connections, Settle, Measured);
            using var stop = new CancellationTokenSource();
            Task<(int Sent, int HungUp)> bothering = nuisance.RunAsync(host.Address, stop.Token);
            LoadRun together = await sale.DriveAsync(Connections, Settle, Measured);
            await stop.CancelAsync();
            (int sent, int hungUp) = await bothering;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {nuisance.What} | {together.PerSecond:N0} | {alone.PerSecond:N0} | {together.P99:N1} | {alone.P99:N1} | {sent:N0} | {hungUp:N0} |"));
        }

        // Each raced key is one order, however many raced for it.
        sale.Acknowledge(raced.Count);
        await sale.CheckAsync();
    }
}
