using AppleLive.Ledger;
using NodaTime;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>Records of a short season in one village, some 300 of them: enough for one full bundle and part of another.</summary>
internal static class InventedSeason
{
    public const string Village = "140829103209";
    public const string Name = "张村村委会";
    public const long PriceFen = 2_990;

    private const int Orders = 148;

    public static IReadOnlyList<byte[]> Records() => [.. Season(PriceFen, 0, null)];

    /// <summary>The same, but that its last record claims more was sold.</summary>
    public static IReadOnlyList<byte[]> WithWrongTotals() => [.. Season(PriceFen, 1, null)];

    /// <summary>The same, but that its last record names totals before it that there are none of.</summary>
    public static IReadOnlyList<byte[]> WithUnlinkedTotals() => [.. Season(PriceFen, 0, 7)];

    /// <summary>The same, but that the first line costs more than its boxes.</summary>
    public static IReadOnlyList<byte[]> WithWrongLine()
    {
        byte[][] records = [.. Records()];
        records[2] = Confirmed(0, PriceFen + 1);
        return records;
    }

    /// <summary>The same, but that one record is not in canonical form.</summary>
    public static IReadOnlyList<byte[]> WithLooseRecord()
    {
        byte[][] records = [.. Records()];
        records[5] = [.. records[5], (byte)' '];
        return records;
    }

    private static IEnumerable<byte[]> Season(long price, long more, long? previous)
    {
        yield return Record("village.opened", record => record.Set("village", Village).Set("name", Name));
        yield return Record("listing.published", record => record.Set("listing", "L").Set("village", Village).Set("title", "嘎啦")
            .Set("boxGrams", 2_500).Set("priceFen", price).Set("quotaBoxes", 1_000).Set("allocations", Array.Empty<CanonicalObject>()));
        for (int i = 0; i < Orders; i++)
        {
            string order = $"O{i}";
            yield return Confirmed(i, price);
            yield return Record("payment.captured", record => record.Set("order", order).Set("provider", "offline").Set("amountFen", price).Set("reference", "R"));
        }

        long sold = (Orders * price) + more;
        yield return Record("village.totals", record =>
        {
            record.Set("village", Village).Set("soldFen", sold).Set("refundedFen", 0).Set("feesFen", 0).Set("paidOutFen", 0).Set("outstandingFen", sold).Set("upTo", 298);
            if (previous is { } index) record.Set("previous", index);
            else record.SetNull("previous");
        });
    }

    private static byte[] Confirmed(int order, long amount) => Record("order.confirmed", record => record
        .Set("order", $"O{order}").SetNull("livestream").Set("lines", [new CanonicalObject().Set("listing", "L").Set("boxes", 1).Set("priceFen", PriceFen).Set("amountFen", amount)])
        .Set("shippingFen", 0).Set("totalFen", amount).Set("lots", "C").Set("buyer", "C"));

    private static byte[] Record(string type, Action<CanonicalObject> members) =>
        PublicRecord.Of(type, Instant.FromUtc(2026, 9, 12, 12, 0), members).Utf8.ToArray();
}
