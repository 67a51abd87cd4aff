using NodaTime;
using NodaTime.Text;

namespace AppleLive.Seasons;

/// <summary>The window of the year in which livestreams may be held, in the township's own time.</summary>
public sealed class Season
{
    private static readonly AnnualDatePattern Day = AnnualDatePattern.Iso;

    private Season(AnnualDate opens, AnnualDate closes, DateTimeZone zone) => (Opens, Closes, Zone) = (opens, closes, zone);

    /// <summary>The first day, every year.</summary>
    public AnnualDate Opens { get; }

    /// <summary>The last day, every year.</summary>
    public AnnualDate Closes { get; }

    /// <summary>The township's time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The season the options describe. Every mistake in them is added to <paramref name="mistakes"/>; with one, the result is null.</summary>
    public static Season? Read(SeasonOptions options, ICollection<string> mistakes)
    {
        ParseResult<AnnualDate> opens = Day.Parse(options.Opens), closes = Day.Parse(options.Closes);
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone);
        int before = mistakes.Count;
        if (!opens.Success) mistakes.Add($"AppleLive:Season:Opens is \"{options.Opens}\"; write month and day, such as 09-01.");
        if (!closes.Success) mistakes.Add($"AppleLive:Season:Closes is \"{options.Closes}\"; write month and day, such as 09-30.");
        if (opens.Success && closes.Success && closes.Value < opens.Value)
            mistakes.Add($"AppleLive:Season:Closes ({options.Closes}) is before Opens ({options.Opens}); a season lies within one year.");
        if (zone is null) mistakes.Add($"AppleLive:Season:TimeZone is \"{options.TimeZone}\"; write an IANA name, such as Asia/Shanghai.");
        return mistakes.Count == before ? new Season(opens.Value, closes.Value, zone!) : null;
    }

    /// <summary>The first and last day of the season in a year.</summary>
    public DateInterval In(int year) => new(Opens.InYear(year), Closes.InYear(year));

    /// <summary>Whether both local moments lie in the season of one year.</summary>
    public bool Holds(LocalDateTime starts, LocalDateTime ends) =>
        In(starts.Year) is var days && days.Contains(starts.Date) && days.Contains(ends.Date);

    /// <summary>The local date of a moment.</summary>
    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;
}
