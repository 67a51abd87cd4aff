using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>A month of the season.</summary>
/// <param name="Month">The month.</param>
/// <param name="Season">The season it is of.</param>
/// <param name="Earlier">The month of the season before, of this year or the last.</param>
/// <param name="Later">The month of the season after.</param>
/// <param name="Weeks">Its weeks from Monday to Sunday.</param>
public sealed record CalendarView(YearMonth Month, DateInterval Season, YearMonth Earlier, YearMonth Later, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks)
{
    /// <summary>The days of the month on which something is planned.</summary>
    public IEnumerable<CalendarDay> Planned => Weeks.SelectMany(week => week).Where(day => day.InMonth && day.Livestreams.Count > 0);
}

/// <summary>A day of the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="InMonth">Whether it is of the month shown, or fills its first or last week.</param>
/// <param name="IsToday">Whether it is today.</param>
/// <param name="IsOpen">Whether a livestream may still be planned for it.</param>
/// <param name="Livestreams">What is planned, in the order of the hours.</param>
public sealed record CalendarDay(LocalDate Date, bool InMonth, bool IsToday, bool IsOpen, IReadOnlyList<PlannedLivestream> Livestreams);

/// <summary>A livestream in the calendar.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Its state by name.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Listings">How many listings it shows.</param>
/// <param name="Waits">What it waits for.</param>
public sealed record PlannedLivestream(string Id, string Title, string State, Instant Start, int Listings, LivestreamStep Waits);
