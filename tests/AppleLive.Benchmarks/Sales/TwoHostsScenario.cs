using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Two hosts on one PostgreSQL, both on this machine: what they sell together, beside one alone. Then both sell out of the same stock.</summary>
internal static class TwoHostsScenario
{
    private const int Connections = 64;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(0.5), Measured = TimeSpan.FromSeconds(3);

    public static async Task Run(TextWriter output)
    {
        await using (StoreUnderTest store = StoreUnderTest.Create("postgres"))
        {
            await using SampleHostProcess first = await SampleHostProcess.StartAsync(store), second = await SampleHostProcess.StartAsync(store);
            var sale = new HotSale(first, store);
            await sale.OpenAsync();
            await sale.DriveAsync([first.Address, second.Address], Connections, HotSale.WarmUp, TimeSpan.FromSeconds(0.1));
            var alone = new List<LoadRun>();
            var together = new List<LoadRun>();
            for (int i = 0; i < 3; i++)
            {
                alone.Add(await sale.DriveAsync([first.Address], Connections, Settle, Measured));
                together.Add(await sale.DriveAsync([first.Address, second.Address], Connections, Settle, Measured));
            }

            await sale.CheckAsync();
            await output.WriteLineAsync(Figures.Head);
            await output.WriteLineAsync(new Figures("one host, c=64", "orders/s", [.. alone.Select(run => run.PerSecond)]).ToString());
            await output.WriteLineAsync(new Figures("two hosts in sum, c=64", "orders/s", [.. together.Select(run => run.PerSecond)]).ToString());
            await output.WriteLineAsync(new Figures("two hosts of one", "%", [.. together.Zip(alone, (two, one) => 100 * two.PerSecond / one.PerSecond)]).ToString());
            await output.WriteLineAsync(new Figures("two hosts, p99", "ms", [.. together.Select(run => run.P99)]).ToString());
        }

        await output.WriteLineAsync();
        await OversellScenario.Run("postgres", 10, 2, output);
    }
}
