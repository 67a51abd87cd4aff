using AppleLive.Erasures;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Tests.Rules;

public sealed class ErasureRulesTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Retention ThreeYears = new(3, Shanghai);

    [Theory]
    [InlineData("2026-09-12T01:00", "2029-09-12T15:59", "kept until 2029-09-13")]
    [InlineData("2026-09-12T01:00", "2029-09-12T16:00", "due")]
    // Late in the evening by the world's clock it is the next day in Shanghai.
    [InlineData("2026-09-12T16:00", "2029-09-13T15:59", "kept until 2029-09-14")]
    [InlineData("2026-09-12T16:00", "2029-09-13T16:00", "due")]
    // A leap day has no third birthday: the day after the last of February.
    [InlineData("2028-02-29T01:00", "2031-02-28T15:59", "kept until 2031-03-01")]
    [InlineData("2028-02-29T01:00", "2031-02-28T16:00", "due")]
    public void Days_are_kept_whole(string lastEvent, string now, string expected)
    {
        ErasureStanding standing = ErasureRules.Decide(new ErasureFacts([], At(lastEvent)), ThreeYears, At(now));

        (standing is ErasureStanding.RetentionNotOver early ? $"kept until {early.From:uuuu-MM-dd}" : standing is ErasureStanding.Due ? "due" : "?").ShouldBe(expected);
    }

    [Fact]
    public void What_is_open_is_said_before_any_date()
    {
        var facts = new ErasureFacts(["claim"], At("2026-09-12T01:00"));

        foreach (string now in new[] { "2026-09-13T01:00", "2036-09-13T01:00" })
            ErasureRules.Decide(facts, ThreeYears, At(now)).ShouldBeOfType<ErasureStanding.StillOpen>().What.ShouldBe(["claim"]);
    }

    [Fact]
    public void Every_standing_but_two_is_a_refusal()
    {
        ErasureRules.Refuse(new ErasureStanding.Due()).ShouldBeNull();
        ErasureRules.Refuse(new ErasureStanding.Erased(default)).ShouldBeNull();
        ErasureRules.Refuse(new ErasureStanding.StillOpen(["lot"])).ShouldNotBeNull().Slug.ShouldBe("still-open");
        ErasureRules.Refuse(new ErasureStanding.RetentionNotOver(new LocalDate(2029, 1, 1))).ShouldNotBeNull().Slug.ShouldBe("retention-not-over");
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, "")]
    [InlineData(1, 0, 0, 0, 0, 0, "lot")]
    [InlineData(0, 1, 0, 0, 0, 0, "listing")]
    [InlineData(0, 0, 1, 0, 0, 0, "order")]
    [InlineData(0, 0, 0, 1, 0, 0, "settlement")]
    [InlineData(0, 0, 0, 0, -1, 0, "money")]
    [InlineData(0, 0, 0, 0, 1, 0, "money")]
    [InlineData(0, 0, 0, 0, 0, 1, "money")]
    [InlineData(9, 9, 9, 9, 9, 9, "lot listing order settlement money")]
    public void A_growers_loose_ends(long lots, long listings, long orders, long settlements, long owedFen, long unacknowledged, string open) =>
        string.Join(' ', ErasureRules.OfGrower(new GrowerEnds(lots, listings, orders, settlements, new Fen(owedFen), unacknowledged, default)).Open).ShouldBe(open);

    private static Instant At(string utc) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(utc).Value;
}
