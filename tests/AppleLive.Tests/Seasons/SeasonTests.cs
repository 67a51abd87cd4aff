using AppleLive.Seasons;

using NodaTime;

namespace AppleLive.Tests.Seasons;

public sealed class SeasonTests
{
    [Theory]
    [InlineData("2026-09-01T00:00", "2026-09-01T02:00", true)]
    [InlineData("2026-09-30T22:00", "2026-09-30T23:59", true)]
    [InlineData("2026-08-31T23:59", "2026-09-01T01:00", false)]
    [InlineData("2026-09-30T23:00", "2026-10-01T00:00", false)]
    [InlineData("2026-10-15T20:00", "2026-10-15T21:00", false)]
    [InlineData("2026-09-20T20:00", "2027-09-20T21:00", false)]
    public void A_livestream_lies_within_one_season(string starts, string ends, bool holds) =>
        Read(new SeasonOptions()).Holds(At(starts), At(ends)).ShouldBe(holds);

    [Fact]
    public void A_day_is_a_day_in_the_township() =>
        Read(new SeasonOptions()).DateOf(Instant.FromUtc(2026, 8, 31, 16, 0)).ShouldBe(new LocalDate(2026, 9, 1));

    [Fact]
    public void Another_township_has_another_season()
    {
        Season season = Read(new SeasonOptions { Opens = "02-01", Closes = "04-30", TimeZone = "America/Santiago" });

        season.In(2027).ShouldBe(new DateInterval(new LocalDate(2027, 2, 1), new LocalDate(2027, 4, 30)));
        season.Zone.Id.ShouldBe("America/Santiago");
    }

    private static LocalDateTime At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static Season Read(SeasonOptions options)
    {
        var mistakes = new List<string>();
        Season? season = Season.Read(options, mistakes);
        mistakes.ShouldBeEmpty();
        return season.ShouldNotBeNull();
    }
}
