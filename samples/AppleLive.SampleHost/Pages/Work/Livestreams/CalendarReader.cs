using AppleLive.Livestreams;
using AppleLive.Seasons;
using AppleLive.Storage;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Reads the calendar of the season: one query for the month.</summary>
public sealed class CalendarReader(IStore store, Season season, IClock clock)
{
    /// <summary>The month asked for, or else the season's month nearest to today. A month outside the season gives the nearest one inside.</summary>
    public async Task<CalendarView> Read(YearMonth? asked, CancellationToken cancellationToken)
    {
        Instant now = clock.GetCurrentInstant();
        LocalDate today = season.DateOf(now);
        YearMonth month = InSeason(asked ?? today.ToYearMonth());
        LocalDate first = Monday(month.ToDateInterval().Start), end = Monday(month.ToDateInterval().End).PlusDays(7);
        IReadOnlyList<Livestream> livestreams =
            await store.ReadAsync(unit => unit.Livestreams.BetweenAsync(Midnight(first), Midnight(end), cancellationToken), cancellationToken);
        ILookup<LocalDate, PlannedLivestream> planned = livestreams.ToLookup(each => season.DateOf(each.Announced.Start), each => Planned(each, now));
        DateInterval days = season.In(month.Year);
        return new CalendarView(
            month, days, Before(month), After(month),
            [
                .. Enumerable.Range(0, Period.DaysBetween(first, end)).Select(first.PlusDays)
                    .Select(day => new CalendarDay(day, day.ToYearMonth() == month, day == today, days.Contains(day) && day >= today, [.. planned[day]]))
                    .Chunk(7),
            ]);
    }

    private static PlannedLivestream Planned(Livestream livestream, Instant now) => new(
        livestream.Id.ToString(), livestream.Title, livestream.State.Name, livestream.Announced.Start, livestream.RunOfShow.Count,
        LivestreamSteps.Of(livestream.State, now));

    private YearMonth First(int year) => season.In(year).Start.ToYearMonth();

    private YearMonth Last(int year) => season.In(year).End.ToYearMonth();

    private YearMonth InSeason(YearMonth month)
    {
        // Far from any year a season could be planned in, a calendar has no days.
        int year = Math.Clamp(month.Year, 2000, 2200);
        if (year != month.Year) return First(year);
        return month.CompareTo(First(year)) < 0 ? First(year) : month.CompareTo(Last(year)) > 0 ? Last(year) : month;
    }

    private YearMonth Before(YearMonth month) => month.CompareTo(First(month.Year)) > 0 ? month.PlusMonths(-1) : Last(month.Year - 1);

    private YearMonth After(YearMonth month) => month.CompareTo(Last(month.Year)) < 0 ? month.PlusMonths(1) : First(month.Year + 1);

    private Instant Midnight(LocalDate day) => day.AtStartOfDayInZone(season.Zone).ToInstant();

    private static LocalDate Monday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);
}
