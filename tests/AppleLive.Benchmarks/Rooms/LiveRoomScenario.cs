using System.Globalization;
using System.Text.Json.Nodes;

using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Load;
using AppleLive.Benchmarks.Sales;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Rooms;

/// <summary>A live room with thousands of watchers: how soon all of them see what an order took, what a watcher costs, and whether those who read nothing delay the others.</summary>
internal sealed class LiveRoomScenario(SampleHostProcess host, string livestream, string listing, long boxes)
{
    private const int Changes = 30, Deaf = 100;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400), Rest = TimeSpan.FromSeconds(3);

    private readonly OrderRequest order = OrderRequest.To(host.Address, (listing, 1));
    private readonly string path = $"/api/v1/livestreams/{livestream}/events";
    private long orders;

    public static async Task Run(int watchers, TextWriter output)
    {
        await using StoreUnderTest store = StoreUnderTest.Create("sqlite");
        await using SampleHostProcess host = await SampleHostProcess.StartAsync(store);
        var township = new Township(host.Http);
        string livestream = await township.OnAirAsync();
        JsonNode most = (await township.GetAsync($"/api/v1/livestreams/{livestream}"))["runOfShow"]!.AsArray().MaxBy(one => one!["availableBoxes"]!.GetValue<long>())!;
        var room = new LiveRoomScenario(host, livestream, most["listing"]!.GetValue<string>(), most["availableBoxes"]!.GetValue<long>());
        await room.RunAsync(watchers, output);
        (int code, string said) = await SampleHostProcess.RunAsync(store, "check");
        if (code != 0) throw new InvalidOperationException($"The store does not agree:\n{said}");
    }

    private async Task RunAsync(int watchers, TextWriter output)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {watchers:N0} watchers | p50 ms | p99 ms | max ms |\n|---|---|---|---|"));
        using (Audience few = await Audience.EnterAsync(host.Address, path, 50))
        {
            await ChangeAsync(few, 50);
        }

        await Task.Delay(Rest);
        long before = Memory();
        using Audience audience = await Audience.EnterAsync(host.Address, path, watchers);
        await ChangeAsync(audience, 3);
        await Task.Delay(Rest);
        double each = (Memory() - before) / 1024.0 / watchers;
        await Tell(output, "ours: an order sent until it is seen", await ChangeAsync(audience, Changes));
        using (Audience deaf = await Audience.OfTheDeafAsync(host.Address, path, Deaf))
        {
            await Tell(output, $"with {Deaf} more who read nothing", await ChangeAsync(audience, Changes));
        }

        await Tell(output, "ceiling: bare Kestrel writes the same to all", await BareAsync(watchers));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nA watcher costs the host {each:N1} KiB of memory; {orders:N0} orders, each seen by all."));
    }

    private long Memory()
    {
        host.Process.Refresh();
        return host.Process.WorkingSet64;
    }

    // One order after the other, each seen by all before the next.
    private async Task<IReadOnlyList<double>> ChangeAsync(Audience audience, int changes)
    {
        using var connection = new LoadConnection(host.Address);
        var delays = new List<double>();
        for (int i = 0; i < changes; i++)
        {
            order.Number(LoadCaller.NextNumber());
            delays.AddRange(await audience.HearAsync(Seen(boxes - ++orders), () => Task.Run(() => Place(connection))));
            await Task.Delay(Pace);
        }

        return delays;
    }

    private void Place(LoadConnection connection)
    {
        connection.Ask(order.Bytes);
        while (!connection.Read())
        {
        }

        if (!connection.IsAccepted) throw new InvalidOperationException($"An order was refused:\n{connection.Text}");
    }

    private string Seen(long available) => string.Create(CultureInfo.InvariantCulture, $"\"listing\":\"{listing}\",\"availableBoxes\":{available},");

    private async Task<IReadOnlyList<double>> BareAsync(int watchers)
    {
        await using BareKestrel bare = await BareKestrel.StartAsync();
        using Audience audience = await Audience.EnterAsync(bare.Address, BareKestrel.Events, watchers);
        await Task.Delay(Rest);
        var delays = new List<double>();
        for (int i = 0; i < Changes; i++)
        {
            using var said = new StringContent($"event: stock\ndata: {{\"listings\":[{{{Seen(i)}\"quotaBoxes\":100,\"priceFen\":2990,\"priceUnit\":\"box\",\"state\":\"onSale\"}}]}}\n\n");
            delays.AddRange(await audience.HearAsync(Seen(i), () => bare.Http.PostAsync(BareKestrel.Events, said)));
            await Task.Delay(Pace);
        }

        return delays;
    }

    private static Task Tell(TextWriter output, string what, IReadOnlyList<double> delays)
    {
        double[] sorted = [.. delays.Order()];
        return output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {sorted[sorted.Length / 2]:N0} | {sorted[sorted.Length * 99 / 100]:N0} | {sorted[^1]:N0} |"));
    }
}
