using System.Text.Json.Nodes;

using static AppleLive.Audit.Tests.Facts;

namespace AppleLive.Audit.Tests;

/// <summary>
/// A small season that keeps every rule: two villages, three lots, orders that are paid, amended, cancelled and refunded, and
/// money that reaches a village at the second try. Tests change one thing in it.
/// </summary>
internal sealed class TestSeason
{
    public const int FirstLot = 1, SecondLot = 2, ThirdLot = 3;
    public const int Fuji = 11, Gala = 12;
    public const int Paid = 21, Shared = 22, Returned = 23, Spoilt = 24;
    public const int Settlement = 31, FirstPayout = 41;

    private readonly List<JsonObject> records = [];

    /// <summary>The index of the next record.</summary>
    public int Next => records.Count;

    public IEnumerable<byte[]> Records => records.Select(Bytes);

    public static TestSeason Sound()
    {
        var season = new TestSeason();
        season.Add(
            Opened(Sanwan),
            Opened(Houwan),
            Attested(FirstLot, Sanwan, 60_000),
            Attested(SecondLot, Sanwan, 30_000),
            Attested(ThirdLot, Houwan, 50_000),
            Published(Fuji, Sanwan, 2_500, 3_999, 14 + 6, (FirstLot, 35_100), (SecondLot, 15_000)),
            Published(Gala, Houwan, 5_000, 6_050, 8, (ThirdLot, 40_000)),
            Record("livestream.scheduled", ("livestream", Id(51)), ("startsAt", "2026-09-12T12:00:00Z"), ("endsAt", "2026-09-12T14:00:00Z"), ("listings", new JsonArray(Id(Fuji)))),
            Confirmed(Paid, 0, 7_998, (Fuji, 2, 3_999)),
            Repriced(Fuji, 3_500),
            Confirmed(Shared, 800, 3_500 + 12_100 + 800, (Fuji, 1, 3_500), (Gala, 2, 6_050)),
            Confirmed(Returned, 0, 3_999 * 3, (Fuji, 3, 3_999)),
            Confirmed(Spoilt, 0, 6_050 * 2, (Gala, 2, 6_050)),
            Captured(Paid, 7_998),
            Captured(Shared, 16_400),
            Amended(Spoilt, (Gala, 1, 6_050)),
            Captured(Spoilt, 6_050),
            Cancelled(Returned),
            Cancelled(Spoilt, "refused"),
            Agreed(61, Paid, 500),
            Refunded(Paid, 500, 0, (Sanwan, 500)),
            Refunded(Spoilt, 6_050, 0, (Houwan, 6_050)),
            Completed(Paid, Sanwan, 7_998, 300),
            Completed(Shared, Sanwan, 3_500, 150),
            Completed(Spoilt, Houwan, 6_050, 0));
        season.Add(Totals(Sanwan, 11_498, 500, 450, 0, season.Next, null));
        int first = season.Next - 1;
        season.Add(Settled(Settlement, Sanwan, first, 11_498, 500, 450));
        season.Add(Facts.Payout("paid", FirstPayout, Settlement, Sanwan, 10_548));
        season.Add(Totals(Sanwan, 11_498, 500, 450, 10_548, season.Next, first));
        season.Add(
            Facts.Payout("returned", FirstPayout, Settlement, Sanwan, 10_548),
            Facts.Payout("paid", FirstPayout, Settlement, Sanwan, 10_548),
            Facts.Payout("acknowledged", FirstPayout, Settlement, Sanwan, 10_548),
            Withdrawn(SecondLot, 15_000),
            Released(Fuji, 3, (FirstLot, 7_500), (SecondLot, 0)),
            Closed(Fuji),
            Record("village.merged", ("from", new JsonArray(Houwan)), ("into", Sanwan)),
            Record("correction", ("of", 3), ("why", "a slip of the pen"), ("grade", "二等品")),
            Record("key.rotated", ("vkey", "example.com/applelive/ledger+458e2848+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")));
        season.Add(Totals(Sanwan, 11_498, 500, 450, 10_548, season.Next - 1, first + 3));
        season.Add(Totals(Houwan, 12_100 + 6_050, 6_050, 0, 0, season.Next, null));
        return season;
    }

    public TestSeason Add(params JsonObject[] more)
    {
        records.AddRange(more);
        return this;
    }

    /// <summary>Changes the last record of a type, or the one before it, and so on.</summary>
    public TestSeason Change(string type, Action<JsonObject> change, int fromLast = 0)
    {
        change(Last(type, fromLast));
        return this;
    }

    public TestSeason Set(string type, string member, JsonNode? value, int fromLast = 0) => Change(type, record => record[member] = value, fromLast);

    public int IndexOf(string type, int fromLast = 0) => records.IndexOf(Last(type, fromLast));

    public SeasonAudit Audit()
    {
        var audit = new SeasonAudit();
        long index = 0;
        foreach (byte[] record in Records) audit.Read(index++, record);
        return audit;
    }

    private JsonObject Last(string type, int fromLast) => records.Where(record => (string?)record["type"] == type).Reverse().ElementAt(fromLast);
}
