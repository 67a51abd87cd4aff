using System.Diagnostics;

namespace AppleLive.Benchmarks.Load;

/// <summary>What one drive came to.</summary>
/// <param name="PerSecond">Answers a second while it was measured.</param>
/// <param name="Accepted">Every order acknowledged, measured or not.</param>
/// <param name="Refused">Every answer that was no acceptance.</param>
internal sealed record LoadRun(double PerSecond, double P50, double P99, double Max, long Accepted, long Refused, string? FirstRefusal)
{
    /// <summary>What the host computed for each answer, in microseconds of one core; unlike time, it suffers little from others on the machine.</summary>
    public double HostMicroseconds { get; init; }

    public static LoadRun Of(IReadOnlyList<LoadCaller> callers, long from, long until)
    {
        double[] took =
        [
            .. callers
                .SelectMany(caller => caller.Answers)
                .Where(answer => answer.At >= from && answer.At < until)
                .Select(answer => answer.Took * 1_000.0 / Stopwatch.Frequency)
                .Order(),
        ];
        return new LoadRun(
            took.Length / Stopwatch.GetElapsedTime(from, until).TotalSeconds,
            At(took, 0.5), At(took, 0.99), At(took, 1),
            callers.Sum(caller => caller.Accepted),
            callers.Sum(caller => caller.Refused),
            callers.Select(caller => caller.FirstRefusal).FirstOrDefault(said => said is not null));
    }

    private static double At(double[] sorted, double part) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
}
