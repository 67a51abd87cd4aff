using System.Text.Json.Nodes;

using CsCheck;

using static AppleLive.Audit.Tests.Facts;

namespace AppleLive.Audit.Tests;

public sealed class SeasonAuditTests
{
    private const long Most = 9_007_199_254_740_991;

    [Fact]
    public void A_season_adds_up_for_every_village()
    {
        SeasonAudit audit = TestSeason.Sound().Audit();

        audit.Villages.ShouldBe(
        [
            new VillageStanding(Sanwan, "三湾村")
            {
                SoldFen = 11_498, RefundedFen = 500, FeesFen = 450, PaidOutFen = 10_548, Lots = 2, AttestedGrams = 75_000, Listings = 1, Orders = 3, Boxes = 3, Parcels = 2,
                Settlements = 1,
            },
            new VillageStanding(Houwan, "三湾村")
            {
                SoldFen = 18_150, RefundedFen = 6_050, Lots = 1, AttestedGrams = 50_000, Listings = 1, Orders = 2, Boxes = 4, Parcels = 1,
            },
        ]);
        audit.Villages.Select(village => village.OutstandingFen).ShouldBe([0, 12_100]);
    }

    [Fact]
    public void A_type_that_is_not_known_is_counted_and_breaks_nothing()
    {
        SeasonAudit audit = TestSeason.Sound().Add(Record("gate.opened", ("by", "somebody")), Record("gate.opened")).Audit();

        audit.Findings.ShouldBeEmpty();
        audit.NotUnderstood.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("gate.opened", 2L));
    }

    [Fact]
    public void Types_without_end_fill_no_memory()
    {
        var audit = new SeasonAudit();

        for (int i = 0; i < 500; i++) audit.Read(i, Bytes(Record($"type.{i}")));

        audit.NotUnderstood.Count.ShouldBe(101);
        audit.NotUnderstood["…"].ShouldBe(400);
    }

    [Fact]
    public void Findings_without_end_are_counted_and_the_first_are_kept()
    {
        var audit = new SeasonAudit();

        for (int i = 0; i < 1_500; i++) audit.Read(i, "no record"u8);

        audit.Findings.Count.ShouldBe(SeasonAudit.MostFindingsOfARule);
        audit.Broken.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(Rule.NotCanonical, 1_500L));
    }

    [Fact]
    public void The_audit_goes_on_after_a_finding()
    {
        TestSeason season = TestSeason.Sound().Add(Cancelled(70), Opened(Houwan), Captured(TestSeason.Paid, 1));

        season.Audit().Findings.Select(finding => finding.Rule).ShouldBe([Rule.OrderUnknown, Rule.VillageOpenedTwice, Rule.CapturedTwice]);
    }

    [Fact]
    public void A_finding_shows_its_figures() =>
        TestSeason.Sound().Add(Confirmed(70, 0, 5 * 6_050, (TestSeason.Gala, 5, 6_050))).Audit().Findings.ShouldHaveSingleItem().ToString()
            .ShouldBe("40: quota-exceeded (listing 01990000-0000-7000-8000-00000000000c, boxes 9, quotaBoxes 8)");

    [Fact]
    public void Indexes_may_have_gaps_and_never_go_back()
    {
        var audit = new SeasonAudit();
        audit.Read(0, Bytes(Opened(Sanwan)));
        audit.Read(17, Bytes(Opened(Houwan)));

        Should.Throw<ArgumentOutOfRangeException>(() => audit.Read(17, Bytes(Opened("140822104299"))));
    }

    // Each figure is as great as a record can hold; sums and products go far beyond 64 bits.
    [Fact]
    public void The_greatest_figures_do_not_overflow()
    {
        var season = new TestSeason().Add(Opened(Sanwan));
        for (int i = 0; i < 3_000; i++)
        {
            season.Add(
                Attested(10_000 + i, Sanwan, Most),
                Published(20_000 + i, Sanwan, 1, Most, Most, (10_000, Most)),
                Confirmed(30_000 + i, Most, Most, (20_000, 1, 1)).With("lines", new JsonArray(Object(("listing", Id(20_000)), ("boxes", Most), ("priceFen", Most), ("amountFen", Most)))),
                Captured(30_000 + i, Most),
                Refunded(30_000 + i, Most, Most, (Sanwan, Most)),
                Completed(30_000 + i, Sanwan, Most, Most));
        }

        season.Add(Totals(Sanwan, Most, Most, Most, Most, Most, Most));

        VillageStanding standing = season.Audit().Villages.ShouldHaveSingleItem();

        standing.SoldFen.ShouldBe((Int128)Most * 3_000);
        standing.OutstandingFen.ShouldBe(-(Int128)Most * 3_000);
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown()
    {
        byte[][] sound = [.. TestSeason.Sound().Records];

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 1_000], Gen.Byte, Gen.Int[0, 2]).Array[1, 6].Sample(
            changes =>
            {
                byte[][] records = [.. sound];
                foreach ((int record, int at, byte with, int how) in changes) records[record] = Mutate(records[record], at, with, how);
                var audit = new SeasonAudit();
                for (int i = 0; i < records.Length; i++) audit.Read(i, records[i]);
                return audit.Records == records.Length && audit.Villages.Count <= records.Length;
            },
            iter: 3_000);
    }

    private static byte[] Mutate(byte[] record, int at, byte with, int how)
    {
        if (record.Length == 0) return [with];
        at %= record.Length;
        return how switch
        {
            0 => [.. record[..at], with, .. record[(at + 1)..]],
            1 => [.. record[..at], .. record[(at + 1)..]],
            // A digit in the place of a byte is often still well-formed, and reaches the rules.
            _ => [.. record[..at], (byte)('0' + (with % 10)), .. record[(at + 1)..]],
        };
    }
}
