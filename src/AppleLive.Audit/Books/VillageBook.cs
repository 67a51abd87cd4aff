using System.Diagnostics.CodeAnalysis;

using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>Which villages there are, and what their published totals must be.</summary>
internal sealed class VillageBook(AuditReport report)
{
    private readonly Dictionary<byte[], AuditedVillage> villages = new(Utf8Comparer.Instance);

    public IEnumerable<AuditedVillage> All => villages.Values;

    public void Open(RecordView record)
    {
        if (villages.GetAlternateLookup<ReadOnlySpan<byte>>().ContainsKey(record["village"u8].Written)) report.Break(Rule.VillageOpenedTwice, Named(record["village"u8]));
        else villages.Add(record["village"u8].Written.ToArray(), new AuditedVillage(record["village"u8].Text, record["name"u8].Text));
    }

    // Who was merged into whom says nothing about money: each goes on under the code it was written with.
    public void Merge(RecordView record)
    {
        RecordView into = record["into"u8];
        IsKnown(into, out _);
        foreach (RecordView.Child from in record["from"u8].Children)
        {
            IsKnown(from.Value, out _);
            if (from.Value.Written.SequenceEqual(into.Written)) report.Break(Rule.VillageMergedIntoItself, Named(into));
        }
    }

    /// <summary>The village of this code; where there is none, that is reported.</summary>
    public bool IsKnown(RecordView code, [NotNullWhen(true)] out AuditedVillage? village)
    {
        if (villages.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(code.Written, out village)) return true;
        report.Break(Rule.VillageUnknown, Named(code));
        return false;
    }

    public void Total(RecordView record)
    {
        if (!IsKnown(record["village"u8], out AuditedVillage? village)) return;
        long upTo = record["upTo"u8].Number;
        if (upTo > report.Index || village.LastMoney >= upTo)
            report.Break(Rule.TotalsStale, Figure.Of("upTo", upTo), Figure.Of("lastMoney", village.LastMoney));
        else
            Compare(record, village);

        RecordView previous = record["previous"u8];
        long? named = previous.Sort == TokenSort.Null ? null : previous.Number;
        if (named != village.LastTotals)
            report.Break(Rule.TotalsUnlinked, new Figure("previous", Written(named)), new Figure("last", Written(village.LastTotals)));
        village.LastTotals = report.Index;
    }

    private void Compare(RecordView record, AuditedVillage village)
    {
        List<Figure> differing = [];
        Compare("soldFen", record["soldFen"u8].Number, village.Sold);
        Compare("refundedFen", record["refundedFen"u8].Number, village.Refunded);
        Compare("feesFen", record["feesFen"u8].Number, village.Fees);
        Compare("paidOutFen", record["paidOutFen"u8].Number, village.PaidOut);
        Compare("outstandingFen", record["outstandingFen"u8].Number, village.Outstanding);
        if (differing.Count > 0) report.Break(Rule.TotalsDiffer, differing);

        void Compare(string name, long read, Int128 summed)
        {
            if (read != summed) differing.AddRange([Figure.Of(name, read), Figure.Of($"{name} summed", summed)]);
        }
    }

    private static Figure Named(RecordView code) => new("village", code.Text);

    private static string Written(long? index) => index?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null";
}
