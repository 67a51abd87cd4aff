using System.Globalization;

using AppleLive.Benchmarks.Load;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Several runs, each beside its ceiling in the same minute.</summary>
internal sealed record FlashSaleRuns(string What, IReadOnlyList<(LoadRun Ours, LoadRun Ceiling)> Runs)
{
    public static string Head =>
        "| | ours, orders/s | least–most | bare Kestrel POST/s | least–most | ratio | least–most | p50 ms | p99 ms | max ms | µs of host an order | of bare Kestrel |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    public override string ToString() => string.Join(
        " | ",
        $"| {What}",
        Spread(run => run.Ours.PerSecond, "N0"), Spread(run => run.Ceiling.PerSecond, "N0"), Spread(run => 100 * run.Ours.PerSecond / run.Ceiling.PerSecond, "N0", " %"),
        Median(run => run.Ours.P50).ToString("N2", CultureInfo.InvariantCulture),
        $"{Median(run => run.Ours.P99).ToString("N2", CultureInfo.InvariantCulture)} ({Least(run => run.Ours.P99)}–{Most(run => run.Ours.P99)})",
        Most(run => run.Ours.Max),
        Median(run => run.Ours.HostMicroseconds).ToString("N0", CultureInfo.InvariantCulture),
        $"{Median(run => run.Ceiling.HostMicroseconds).ToString("N0", CultureInfo.InvariantCulture)} |");

    private string Spread(Func<(LoadRun Ours, LoadRun Ceiling), double> of, string format, string unit = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(of).ToString(format, CultureInfo.InvariantCulture)}{unit} | {Runs.Min(of).ToString(format, CultureInfo.InvariantCulture)}–{Runs.Max(of).ToString(format, CultureInfo.InvariantCulture)}{unit}");

    private double Median(Func<(LoadRun Ours, LoadRun Ceiling), double> of) => Runs.Select(of).Order().ElementAt(Runs.Count / 2);

    private string Least(Func<(LoadRun Ours, LoadRun Ceiling), double> of) => Runs.Min(of).ToString("N1", CultureInfo.InvariantCulture);

    private string Most(Func<(LoadRun Ours, LoadRun Ceiling), double> of) => Runs.Max(of).ToString("N1", CultureInfo.InvariantCulture);
}
