using System.Diagnostics;
using System.Globalization;

namespace AppleLive.Benchmarks;

/// <summary>Several runs of one thing: the median, with the least and the most.</summary>
internal sealed record Figures(string What, string Unit, IReadOnlyList<double> Runs)
{
    public double Median => Runs.Order().ElementAt(Runs.Count / 2);

    /// <summary>How many of something a second, over three runs after one that does not count.</summary>
    public static async Task<Figures> PerSecond(string what, string unit, long count, Func<Task> run)
    {
        await run();
        var figures = new List<double>();
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await run();
            figures.Add(count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return new Figures(what, unit, figures);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"| {What} | {Text(Median)} {Unit} | {Text(Runs.Min())} | {Text(Runs.Max())} |");

    public static string Head => "| what | median | least | most |\n|---|---|---|---|";

    private static string Text(double value) => value.ToString(value >= 100 ? "N0" : "N3", CultureInfo.InvariantCulture);
}
