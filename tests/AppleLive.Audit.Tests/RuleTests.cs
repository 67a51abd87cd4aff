using System.Text.Json.Nodes;

using static AppleLive.Audit.Tests.Facts;
using static AppleLive.Audit.Tests.TestSeason;

namespace AppleLive.Audit.Tests;

/// <summary>Every rule, broken by as little as breaks it: then it and no other is found, at that record.</summary>
public sealed class RuleTests
{
    private const long Most = 9_007_199_254_740_991;

    private static readonly (Rule Rule, Action<TestSeason> Break)[] Cases =
    [
        (Rule.TooLarge, season => season.Add(Record("order.cancelled", ("order", Id(Paid)), ("reason", new string('x', 60_000))))),
        (Rule.NotCanonical, season => season.Add(Record("gate.opened", ("half", 0.5)))),
        (Rule.NotCanonical, season => season.Add(Record("gate.opened", ("much", Most + 1)))),
        (Rule.Malformed, season => season.Add(Record("gate.opened", ("v", 2)))),
        (Rule.Malformed, season => season.Add(Record("gate.opened", ("at", "2026-09-12T12:00:00Z")))),
        (Rule.Malformed, season => season.Add(Record("gate.opened", ("at", "2026-02-30T12:00:00.000Z")))),
        (Rule.Malformed, season => season.Add(Record("gate.opened", ("at", "2026-09-12T12:00:00.000+00:00")))),
        (Rule.Malformed, season => season.Add(Object(("v", 1), ("at", "2026-09-12T12:00:00.000Z")))),
        (Rule.Malformed, season => season.Add(Record("listing.closed", ("listing", Id(Gala)), ("by", "nobody")))),
        (Rule.Malformed, season => season.Add(Record("listing.closed"))),
        (Rule.Malformed, season => season.Add(Record("listing.closed", ("listing", Id(Gala).ToUpperInvariant())))),
        (Rule.Malformed, season => season.Add(Record("listing.closed", ("listing", Gala)))),
        (Rule.Malformed, season => season.Add(Record("listing.changed", ("listing", Id(Gala)), ("priceFen", 1), ("quotaBoxes", 8)))),
        (Rule.Malformed, season => season.Add(Released(Gala, 8, (ThirdLot, 20_000), (ThirdLot, 20_000)))),
        (Rule.Malformed, season => season.Add(Record("payment.captured", ("order", Id(Returned)), ("provider", "x"), ("amountFen", -1), ("reference", Commitment)))),
        (Rule.Malformed, season => season.Add(Record("payment.captured", ("order", Id(Returned)), ("provider", "x"), ("amountFen", 1), ("reference", "slip 17")))),
        (Rule.Malformed, season => season.Add(Confirmed(70, 0, 0))),
        (Rule.Malformed, season => season.Add(Confirmed(70, 0, 0, (Gala, 0, 6_050)))),
        (Rule.Malformed, season => season.Set("key.rotated", "vkey", "example.com/applelive/ledger+458e2849+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")),
        (Rule.VillageOpenedTwice, season => season.Add(Opened(Houwan))),
        (Rule.VillageUnknown, season => season.Add(Attested(4, "140822104299", 1))),
        (Rule.VillageUnknown, season => season.Add(Facts.Payout("paid", 42, Settlement, "140822104299", 1))),
        (Rule.VillageUnknown, season => season.Add(Settled(32, "140822104299", 0, 1, 0, 0))),
        (Rule.VillageMergedIntoItself, season => season.Add(Record("village.merged", ("from", new JsonArray(Sanwan)), ("into", Sanwan)))),
        (Rule.LotAttestedTwice, season => season.Add(Attested(FirstLot, Sanwan, 60_000))),
        (Rule.LotNotAttested, season => season.Add(Withdrawn(4, 1))),
        (Rule.LotNotAttested, season => season.Add(Published(13, Sanwan, 1_000, 1, 1, (4, 1_000)))),
        (Rule.LotWithdrawnTwice, season => season.Add(Withdrawn(SecondLot, 0))),
        (Rule.LotOverdrawn, season => season.Add(Withdrawn(ThirdLot, 10_001))),
        (Rule.LotOverdrawn, season => season.Add(Published(13, Houwan, 10_001, 1, 1, (ThirdLot, 10_001)))),
        (Rule.LotOverdrawn, season => season.Add(Published(13, Houwan, 15_001, 1, 1, (SecondLot, 15_001)))),
        (Rule.ListingPublishedTwice, season => season.Add(Published(Gala, Houwan, 5_000, 6_050, 0))),
        (Rule.ListingUnknown, season => season.Add(Closed(13))),
        (Rule.ListingUnknown, season => season.Add(Confirmed(70, 0, 1, (13, 1, 1)))),
        (Rule.ListingClosed, season => season.Add(Closed(Fuji))),
        (Rule.ListingClosed, season => season.Add(Repriced(Fuji, 1))),
        (Rule.ListingClosed, season => season.Add(Released(Fuji, 3, (FirstLot, 7_500)))),
        (Rule.QuotaDiffers, season => season.Add(Released(Gala, 8, (ThirdLot, 39_999)))),
        (Rule.QuotaDiffers, season => season.Add(Published(13, Houwan, 2_500, 1, 2, (FirstLot, 2_600), (ThirdLot, 2_400)))),
        (Rule.QuotaExceeded, season => season.Add(Confirmed(70, 0, 5 * 6_050, (Gala, 5, 6_050)))),
        (Rule.QuotaExceeded, season => season.Add(Confirmed(70, 0, 3_500, (Fuji, 1, 3_500)))),
        (Rule.QuotaExceeded, season => season.Add(Released(Gala, 3, (ThirdLot, 15_000)))),
        (Rule.OrderConfirmedTwice, season => season.Add(Confirmed(Paid, 0, 6_050, (Gala, 1, 6_050)))),
        (Rule.OrderUnknown, season => season.Add(Cancelled(70))),
        (Rule.OrderUnknown, season => season.Add(Captured(70, 1))),
        (Rule.OrderUnknown, season => season.Add(Completed(70, Sanwan, 1, 0))),
        (Rule.PriceNotPublished, season => season.Add(Confirmed(70, 0, 3_500, (Gala, 1, 3_500)))),
        (Rule.LineAmountDiffers, season => season.Add(Confirmed(70, 0, 6_051, (Gala, 1, 6_050)))
            .Change("order.confirmed", record => record["lines"]![0]!["amountFen"] = 6_051)),
        (Rule.TotalDiffers, season => season.Add(Confirmed(70, 5, 6_050, (Gala, 1, 6_050)))),
        (Rule.AmendedToMore, season => season.Add(Amended(Shared, (Fuji, 1, 3_500), (Gala, 2, 6_050)))),
        (Rule.AmendedToMore, season => season.Add(Amended(Shared, (Gala, 3, 6_050)))),
        (Rule.AmendedToMore, season => season.Add(Amended(Shared, (Gala, 1, 6_049)))),
        (Rule.OrderCancelled, season => season.Add(Cancelled(Returned))),
        (Rule.OrderCancelled, season => season.Add(Captured(Returned, 3 * 3_999))),
        (Rule.OrderCancelled, season => season.Add(Amended(Returned, (Fuji, 1, 3_999)))),
        (Rule.CapturedTwice, season => season.Add(Captured(Paid, 7_998))),
        (Rule.CaptureDiffers, season => season.Add(Confirmed(70, 0, 6_050, (Gala, 1, 6_050)), Captured(70, 6_049))),
        (Rule.SharesDiffer, season => season.Add(Refunded(Shared, 200, 0, (Sanwan, 100)))),
        (Rule.RefundExceedsCapture, season => season.Add(Refunded(Paid, 7_499, 0, (Sanwan, 7_499)))),
        (Rule.RefundExceedsCapture, season => season.Add(Refunded(Shared, 3_501, 0, (Sanwan, 3_501)))),
        (Rule.RefundExceedsCapture, season => season.Add(Refunded(Shared, 801, 801))),
        (Rule.RefundExceedsCapture, season => season.Add(Refunded(Paid, 1, 0, (Houwan, 1)))),
        (Rule.ClaimExceedsCapture, season => season.Add(Agreed(62, Paid, 7_999))),
        (Rule.ClaimExceedsCapture, season => season.Add(Agreed(62, Returned, 1))),
        (Rule.CompletedTwice, season => season.Add(Completed(Shared, Houwan, 12_100, 0), Completed(Shared, Houwan, 12_100, 0))),
        (Rule.CompletedBeforeCapture, season => season.Add(Confirmed(70, 0, 6_050, (Gala, 1, 6_050)), Completed(70, Houwan, 6_050, 0))),
        (Rule.CompletedBeforeCapture, season => season.Add(Completed(Paid, Houwan, 0, 0))),
        (Rule.GoodsDiffer, season => season.Add(Completed(Shared, Houwan, 12_099, 0))),
        (Rule.SettlementApprovedTwice, season => season.Add(Settled(Settlement, Sanwan, 0, 1, 0, 0))),
        (Rule.CutoffAhead, season => season.Add(Completed(Shared, Houwan, 12_100, 0), Settled(32, Houwan, season.Next + 2, 18_150, 6_050, 0))),
        (Rule.SettlementDiffers, season => season.Add(Completed(Shared, Houwan, 12_100, 0), Settled(32, Houwan, season.Next, 12_100, 0, 0))),
        (Rule.SettlementDiffers, season => season.Add(Settled(32, Sanwan, season.Next, 11_498, 500, 450))),
        (Rule.SettlementDiffers, season => season.Add(
            Completed(Shared, Houwan, 12_100, 0), ChargedBack(81, Shared, 100, (Houwan, 100)), Settled(32, Houwan, season.Next + 2, 18_150, 6_050, 0))),
        (Rule.SettlesChargeback, season => season.Add(
            Completed(Shared, Houwan, 12_100, 0), ChargedBack(81, Shared, 100, (Houwan, 100)), Settled(32, Houwan, season.Next + 1, 18_150, 6_050, 0))),
        (Rule.ChargebackOpenedTwice, season => season.Add(ChargedBack(81, Shared, 100, (Houwan, 100)), ChargedBack(81, Shared, 100, (Houwan, 100)))),
        (Rule.ChargebackDiffers, season => season.Add(ChargedBack(81, Shared, 101, (Houwan, 100)))),
        (Rule.ChargebackDiffers, season => season.Add(ChargedBack(81, Shared, 12_101, (Houwan, 12_101)))),
        (Rule.ChargebackNotOpen, season => season.Add(Decided("won", 81, Shared))),
        (Rule.ChargebackNotOpen, season => season.Add(ChargedBack(81, Shared, 100, (Houwan, 100)), Decided("won", 81, Paid))),
        (Rule.ChargebackNotOpen, season => season.Add(ChargedBack(81, Shared, 100, (Houwan, 100)), Decided("won", 81, Shared), Decided("lost", 81, Shared))),
        (Rule.ChargebackNotRefunded, season => season.Add(ChargedBack(81, Shared, 100, (Houwan, 100)), Decided("lost", 81, Shared))),
        (Rule.PayableDiffers, season => season.Add(Completed(Shared, Houwan, 12_100, 0), Settled(32, Houwan, season.Next + 1, 18_150, 6_050, 0))
            .Set("settlement.approved", "payableFen", 12_101)),
        (Rule.NothingPayable, season => season.Add(Settled(32, Houwan, season.Next, 6_050, 6_050, 0))),
        (Rule.SettlementUnknown, season => season.Add(Facts.Payout("paid", 42, 32, Sanwan, 1))),
        (Rule.PayeeDiffers, season => season.Set("payout.acknowledged", "amountFen", 10_547)),
        (Rule.PayeeDiffers, season => season.Set("payout.acknowledged", "village", Houwan)),
        (Rule.PayoutOutOfOrder, season => season.Add(Facts.Payout("returned", FirstPayout, Settlement, Sanwan, 10_548))),
        (Rule.PayoutOutOfOrder, season => season.Add(Facts.Payout("acknowledged", 42, Settlement, Sanwan, 1))),
        (Rule.PaidTooMuch, season => season.Add(Facts.Payout("paid", 42, Settlement, Sanwan, 1))),
        (Rule.PayoutOutOfOrder, season => season.Add(TakenBack(42, Settlement, Sanwan, Paid, 100))),
        (Rule.PayoutOutOfOrder, season => season.Add(TakenBack(FirstPayout, Settlement, Houwan, Shared, 100))),
        (Rule.TakenBackTooMuch, season => season.Add(TakenBack(FirstPayout, Settlement, Sanwan, Paid, 501))),
        (Rule.TakenBackTooMuch, season => season.Add(TakenBack(FirstPayout, Settlement, Sanwan, Paid, 300), TakenBack(FirstPayout, Settlement, Sanwan, Paid, 201))),
        (Rule.TotalsDiffer, season => season.Set("village.totals", "soldFen", 18_151)),
        (Rule.TotalsDiffer, season => season.Set("village.totals", "outstandingFen", 0)),
        (Rule.TotalsStale, season => season.Set("village.totals", "upTo", season.Next)),
        (Rule.TotalsStale, season => season.Set("village.totals", "upTo", season.IndexOf("payout.paid"), fromLast: 1)),
        (Rule.TotalsUnlinked, season => season.Set("village.totals", "previous", 3)),
        (Rule.TotalsUnlinked, season => season.Set("village.totals", "previous", null, fromLast: 1)),
        (Rule.CorrectionAhead, season => season.Add(Record("correction", ("of", season.Next), ("why", "itself")))),
    ];

    public static TheoryData<string, int> Each() => [.. Cases.Select((each, place) => new TheoryDataRow<string, int>(each.Rule.Name, place))];

    [Fact]
    public void A_sound_season_breaks_none() => TestSeason.Sound().Audit().Findings.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Each))]
    public void Each_is_found_alone(string rule, int place)
    {
        TestSeason season = TestSeason.Sound();
        int before = season.Next;
        Cases[place].Break(season);

        Finding finding = season.Audit().Findings.ShouldHaveSingleItem();

        finding.Rule.Name.ShouldBe(rule);
        if (season.Next > before) finding.Index.ShouldBe(season.Next - 1);
    }

    [Fact]
    public void None_is_without_a_test() => Cases.Select(each => each.Rule).Distinct().ShouldBe(Rule.All, ignoreOrder: true);

    [Fact]
    public void Each_has_a_name_of_its_own() => Rule.All.Select(rule => rule.Name).ShouldBeUnique();
}
