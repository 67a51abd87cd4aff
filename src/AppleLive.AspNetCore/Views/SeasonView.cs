using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Seasons;
using AppleLive.Settlements;
using AppleLive.Shipping;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.AspNetCore.Views;

/// <summary>The days of one year's season.</summary>
internal sealed record SeasonWindow(int Year, LocalDate Opens, LocalDate Closes);

/// <summary>A deduction in plain words of both languages.</summary>
internal sealed record DeductionView(string Kind, DeductionWords Zh, DeductionWords En, Fen? PerBoxFen);

/// <summary>What is deducted from a village's goods.</summary>
internal sealed record FeesView(string Policy, long PackagingFenPerBox, long ShippingFenPerBox, IReadOnlyList<DeductionView> Deductions);

/// <summary>The rules of the sale.</summary>
internal sealed record SeasonRules(int EarlyStartMinutes, int ClaimHours, FeesView Fees, IReadOnlyDictionary<string, string> Carriers);

/// <summary>The season as anyone may see it.</summary>
/// <param name="Opens">Month and day.</param>
/// <param name="Closes">Month and day.</param>
/// <param name="TimeZone">By its IANA name.</param>
/// <param name="Now">The host's clock, RFC 3339 with milliseconds; a demo's clock may be moved.</param>
/// <param name="Window">The season of the current year.</param>
/// <param name="Rules">The rules.</param>
internal sealed record SeasonView(string Opens, string Closes, string TimeZone, string Now, SeasonWindow Window, SeasonRules Rules)
{
    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public static SeasonView Of(Season season, AppleLiveOptions options, IReadOnlyList<Deduction> deductions, Instant now)
    {
        int year = season.DateOf(now).Year;
        DateInterval days = season.In(year);
        var fees = new FeesView(options.Settlements.Policy, options.Settlements.PackagingFenPerBox, options.Settlements.ShippingFenPerBox, [
            .. deductions.Select(each => new DeductionView(each.Kind, each.Chinese, each.English, each.PerBox)),
        ]);
        return new SeasonView(
            AnnualDatePattern.Iso.Format(season.Opens), AnnualDatePattern.Iso.Format(season.Closes), season.Zone.Id, Milliseconds.Format(now),
            new SeasonWindow(year, days.Start, days.End),
            new SeasonRules((int)Livestream.EarlyStart.TotalMinutes, options.Shipping.ClaimHours, fees, Carriers.Names));
    }
}
