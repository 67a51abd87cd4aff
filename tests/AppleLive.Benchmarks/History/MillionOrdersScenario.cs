using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Sales;
using AppleLive.Benchmarks.Stores;

using NodaTime.Text;

namespace AppleLive.Benchmarks.History;

/// <summary>The same sale with few orders in the store and with very many: speed, start, lists and bytes.</summary>
internal sealed class MillionOrdersScenario(StoreUnderTest store, TextWriter output)
{
    private const int Few = 1_000, Listings = 20, Connections = 64;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(0.5), Measured = TimeSpan.FromSeconds(3);

    private readonly List<(int Orders, double Start, IReadOnlyList<LoadRun> Runs, IReadOnlyList<(string Path, double P50, double P99)> Pages)> stands = [];

    public static async Task Run(string engine, int many, TextWriter output)
    {
        await using StoreUnderTest store = StoreUnderTest.Create(engine);
        await new MillionOrdersScenario(store, output).RunAsync(many);
    }

    private async Task RunAsync(int many)
    {
        var listings = new List<string>();
        string now;
        await using (SampleHostProcess host = await SampleHostProcess.StartAsync(store))
        {
            var township = new Township(host.Http);
            string lot = await township.LotAsync(Township.GreatestLot);
            for (int i = 0; i < Listings; i++) listings.Add(await township.ListingAsync(500, perBuyer: null, (lot, Township.GreatestLot / Listings)));
            now = (await township.GetAsync("/api/v1/season"))["now"]!.GetValue<string>();
        }

        long empty = await store.BytesAsync();
        int placed = 0;
        foreach (int orders in new[] { Few, many })
        {
            long start = Stopwatch.GetTimestamp();
            await using (PastOrders past = await PastOrders.OpenAsync(store, OffsetDateTimePattern.ExtendedIso.Parse(now).Value.ToInstant()))
                await past.PlaceAsync(placed, orders, listings);
            double perSecond = (orders - placed) / Stopwatch.GetElapsedTime(start).TotalSeconds;
            placed = orders;
            double bytes = (await store.BytesAsync() - empty) / (double)orders;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{orders:N0} orders: filled through the lane at {perSecond:N0} orders/s; {bytes:N0} bytes on disk an order, indices and log included."));
            await StandAsync(orders);
        }

        await WriteAsync();
    }

    private async Task StandAsync(int orders)
    {
        long begun = Stopwatch.GetTimestamp();
        await using SampleHostProcess host = await SampleHostProcess.StartAsync(store);
        double start = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var sale = new HotSale(host, store);
        await sale.OpenAsync();
        await sale.DriveAsync(Connections, HotSale.WarmUp, TimeSpan.FromSeconds(0.1));
        var runs = new List<LoadRun>();
        for (int i = 0; i < 3; i++) runs.Add(await sale.DriveAsync(Connections, Settle, Measured));
        (string Path, string Token) order = await OneOrderAsync(host, sale);
        string accountant = await new Township(host.Http).TokenAsync($"accountant-{Township.Village}");
        stands.Add((orders, start, runs, await new ListPages(host.Http.BaseAddress!).OpenAllAsync(order, accountant)));
        await sale.CheckAsync();
    }

    private static async Task<(string Path, string Token)> OneOrderAsync(SampleHostProcess host, HotSale sale)
    {
        OrderRequest order = sale.Order.Copy();
        order.Number(LoadCaller.NextNumber());
        var attempt = new Attempt(order, []);
        await Rush.RunAsync([host.Address], [attempt], 1);
        sale.Acknowledge(1);
        JsonNode answer = JsonNode.Parse(LoadConnection.BodyOf(attempt.Answer))!;
        return (answer["links"]!["self"]!.GetValue<string>(), answer["token"]!.GetValue<string>());
    }

    private async Task WriteAsync()
    {
        var (few, many) = (stands[0], stands[1]);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\nStart until ready: {few.Start:N2} s with {few.Orders:N0} orders, {many.Start:N2} s with {many.Orders:N0}.\n"));
        await output.WriteLineAsync(Figures.Head);
        await output.WriteLineAsync(new Figures(string.Create(CultureInfo.InvariantCulture, $"c=64 with {few.Orders:N0} orders"), "orders/s", [.. few.Runs.Select(run => run.PerSecond)]).ToString());
        await output.WriteLineAsync(new Figures(string.Create(CultureInfo.InvariantCulture, $"c=64 with {many.Orders:N0} orders"), "orders/s", [.. many.Runs.Select(run => run.PerSecond)]).ToString());
        await output.WriteLineAsync(new Figures("of that with few", "%", [.. many.Runs.Zip(few.Runs, (large, small) => 100 * large.PerSecond / small.PerSecond)]).ToString());
        await output.WriteLineAsync("\n| page or list | p50 ms, few | p99 | p50 ms, many | p99 |\n|---|---|---|---|---|");
        foreach ((string path, double p50, double p99) in many.Pages)
        {
            (string _, double before, double before99) = few.Pages.First(page => page.Path == path || page.Path.StartsWith("/api/v1/orders/", StringComparison.Ordinal) && path.StartsWith("/api/v1/orders/", StringComparison.Ordinal));
            string shown = path.StartsWith("/api/v1/orders/", StringComparison.Ordinal) ? "/api/v1/orders/{id}" : path;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {shown} | {before:N1} | {before99:N1} | {p50:N1} | {p99:N1} |"));
        }
    }
}
