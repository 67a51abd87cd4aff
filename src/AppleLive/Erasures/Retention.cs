using NodaTime;

namespace AppleLive.Erasures;

/// <summary>How long the law has records kept, counted in whole days of the township.</summary>
/// <param name="Years">So many years after the last event.</param>
/// <param name="Zone">The township's time zone.</param>
internal sealed record Retention(int Years, DateTimeZone Zone)
{
    /// <summary>The first day on which nothing has to be kept any more: that of the last event, the years, and one day.</summary>
    public LocalDate OverFrom(Instant lastEvent) => lastEvent.InZone(Zone).Date.PlusYears(Years).PlusDays(1);

    /// <summary>Whether that day has come.</summary>
    public bool IsOver(Instant lastEvent, Instant now) => now.InZone(Zone).Date >= OverFrom(lastEvent);
}
