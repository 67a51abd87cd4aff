using System.Globalization;
using AppleLive.SampleHost.Resources;
using AppleLive.Seasons;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace AppleLive.SampleHost.Pages;

/// <summary>Money, weights, dates and times as the reader's language writes them; times are those of the township.</summary>
public sealed class Formats(IStringLocalizer<SiteText> text, Season season)
{
    private const int GramsPerJin = 500;

    /// <summary>Fen as yuan with two decimals: ¥29.90.</summary>
    public string Money(long fen)
    {
        // Not Math.Abs, which has no answer for the least long.
        UInt128 amount = (UInt128)Int128.Abs(fen);
        return string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "−" : "")}¥{amount / 100:N0}.{amount % 100:00}");
    }

    /// <summary>Grams as 斤 first and kg second.</summary>
    public string Weight(long grams) => text["format.weight", Number(grams, GramsPerJin), Number(grams, 1_000)];

    /// <summary>A number of boxes.</summary>
    public string Boxes(long boxes) => text[boxes == 1 ? "format.box" : "format.boxes", boxes];

    /// <summary>The day and month.</summary>
    public string Day(LocalDate date) => date.ToString(text["format.day"], CultureInfo.CurrentCulture);

    /// <summary>The day, month and year.</summary>
    public string Date(LocalDate date) => date.ToString(text["format.date"], CultureInfo.CurrentCulture);

    /// <summary>Tenths as a decimal: 138 is 13.8.</summary>
    public string Tenths(int tenths) => (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A month with its year.</summary>
    public string Month(YearMonth month) => month.ToString(text["format.month"], CultureInfo.CurrentCulture);

    /// <summary>The weekday in brief.</summary>
    public string Weekday(LocalDate date) => date.ToString("ddd", CultureInfo.CurrentCulture);

    /// <summary>The day and month of a moment.</summary>
    public string Day(Instant moment) => Day(Here(moment).Date);

    /// <summary>The day and its weekday.</summary>
    public string DayOfWeek(Instant moment) => Here(moment).ToString(text["format.day-of-week"], CultureInfo.CurrentCulture);

    /// <summary>The time of day, in 24 hours.</summary>
    public string Time(Instant moment) => Here(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and time with the year.</summary>
    public string Moment(Instant moment) => Here(moment).ToString(text["format.moment"], CultureInfo.CurrentCulture);

    /// <summary>Day and time where there is little room.</summary>
    public string Brief(Instant moment) => Here(moment).ToString(text["format.brief"], CultureInfo.CurrentCulture);

    /// <summary>A moment for machines.</summary>
    public string Machine(Instant moment) => Here(moment).ToString("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>", CultureInfo.InvariantCulture);

    /// <summary>How long until something, in the two largest units that count.</summary>
    public string Until(Duration left) => left switch
    {
        { Days: > 0 } => text["format.until.days", left.Days, left.Hours],
        { Hours: > 0 } => text["format.until.hours", left.Hours, left.Minutes],
        { Minutes: > 0 } => text["format.until.minutes", left.Minutes],
        _ => text["format.until.now"],
    };

    private ZonedDateTime Here(Instant moment) => moment.InZone(season.Zone);

    private static string Number(long grams, int unit) => ((decimal)grams / unit).ToString("#,0.##", CultureInfo.InvariantCulture);
}
