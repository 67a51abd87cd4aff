using System.Text.Json;

using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Transparency;

/// <summary>The record that says where a village stands, which only the integrator can write: it names indexes.</summary>
internal static class TotalsRecords
{
    public const string Type = "village.totals";

    /// <summary>The totals over every entry below <paramref name="index"/>, at which the record itself will stand.</summary>
    public static PublicRecord Of(VillageStand stand, long index, Instant at) =>
        PublicRecord.Of(Type, at, record =>
        {
            record
                .Set("village", stand.Code)
                .Set("soldFen", stand.Totals.Sold.Value)
                .Set("refundedFen", stand.Totals.Refunded.Value)
                .Set("feesFen", stand.Totals.Fees.Value)
                .Set("paidOutFen", stand.Totals.PaidOut.Value)
                .Set("outstandingFen", stand.Totals.Outstanding.Value)
                .Set("upTo", index);
            if (stand.TotalsIndex is { } previous) record.Set("previous", previous);
            else record.SetNull("previous");
        });

    /// <summary>What such a record says.</summary>
    public static ProvenTotals Read(LogEntry entry)
    {
        using JsonDocument document = JsonDocument.Parse(entry.Utf8);
        JsonElement record = document.RootElement;
        return new ProvenTotals(entry.Index, new VillageTotals(Fen("soldFen"), Fen("refundedFen"), Fen("feesFen"), Fen("paidOutFen")));

        Fen Fen(string member) => new(record.GetProperty(member).GetInt64());
    }
}
