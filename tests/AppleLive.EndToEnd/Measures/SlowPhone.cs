using System.Globalization;
using System.Text.Json;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Measures;

/// <summary><c>measure</c>: when the live room and the home page show something on a slow phone (4× CPU, 1.6 Mbit/s, 150 ms), and what they weigh.</summary>
internal static class SlowPhone
{
    private const int Runs = 5;

    private const string Figures = """
        () => new Promise(done => new PerformanceObserver(list => {
          const paint = performance.getEntriesByName("first-contentful-paint")[0];
          const files = performance.getEntriesByType("resource");
          const weight = kind => files.filter(kind).reduce((sum, file) => sum + file.transferSize, 0);
          done({
            first: paint.startTime,
            largest: list.getEntries().at(-1).startTime,
            page: performance.getEntriesByType("navigation")[0].transferSize,
            code: weight(file => ["script", "link", "css"].includes(file.initiatorType) && !/\.svg/.test(file.name)),
            rest: weight(file => !["script", "link", "css"].includes(file.initiatorType) || /\.svg/.test(file.name)),
          });
        }).observe({ type: "largest-contentful-paint", buffered: true }))
        """;

    public static async Task<int> Measure()
    {
        if (Chromium.Path is null)
        {
            await Console.Error.WriteLineAsync("measure: there is no Chromium on this machine.");
            return 2;
        }

        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        using SeasonHost host = await SeasonHost.At(Stage.OnAir);
        await Console.Out.WriteLineAsync("page        first paint        largest paint      page     script+style  the rest   (median, least–most of 5; cold cache)");
        foreach ((string name, string path) in new[] { ("live room", $"/live/{host.Known["livestream"]}"), ("home", "/"), ("order", $"/order?listing={host.Known["listing"]}") })
        {
            var runs = new List<JsonElement>();
            for (int run = 0; run < Runs; run++) runs.Add(await Load(chromium, host, path));
            await Console.Out.WriteLineAsync($"{name,-11} {Times(runs, "first"),-18} {Times(runs, "largest"),-18} {Weight(runs, "page"),-8} {Weight(runs, "code"),-13} {Weight(runs, "rest")}");
        }

        return 0;
    }

    private static async Task<JsonElement> Load(Chromium chromium, SeasonHost host, string path)
    {
        await using Person person = await Person.With(chromium.Browser, host.Address, Device.Phone);
        ICDPSession session = await person.Context.NewCDPSessionAsync(person.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
        await person.Open(path);
        return (await person.Page.EvaluateAsync(Figures))!.Value;
    }

    private static string Times(List<JsonElement> runs, string name)
    {
        double[] all = [.. runs.Select(run => run.GetProperty(name).GetDouble()).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{all[all.Length / 2]:F0} ms, {all[0]:F0}–{all[^1]:F0}");
    }

    private static string Weight(List<JsonElement> runs, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{runs[0].GetProperty(name).GetDouble() / 1000:F1} kB");
}
