using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Demo;

/// <summary>How far the demo clock may be moved in one go: forward, and 400 days at most.</summary>
internal static class DemoAdvance
{
    private const int MostDays = 400;

    /// <summary>Reads an ISO 8601 duration such as <c>P4D</c> or <c>PT90M</c>; months and years count from <paramref name="now"/>.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, Instant now, out Duration advance)
    {
        advance = Duration.Zero;
        // Longer texts can only be zeros and nonsense.
        if (text is null or { Length: > 64 }) return false;
        if (!PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out Period by) || !IsReasonable(by)) return false;
        ZonedDateTime here = now.InZone(DemoTownship.Zone);
        advance = (here.LocalDateTime + by).InZoneLeniently(here.Zone).ToInstant() - now;
        return advance > Duration.Zero && advance <= Duration.FromDays(MostDays);
    }

    // Each part on its own, so that the sum cannot overflow.
    private static bool IsReasonable(Period by) =>
        by is { Years: >= 0 and <= 1, Months: >= 0 and <= 14, Weeks: >= 0 and <= 58, Days: >= 0 and <= MostDays }
        && by is { Hours: >= 0 and <= MostDays * 24, Minutes: >= 0 and <= MostDays * 24 * 60, Seconds: >= 0 and <= MostDays * 24 * 3600 }
        && by is { Milliseconds: >= 0 and < 1000, Ticks: 0, Nanoseconds: 0 };
}
