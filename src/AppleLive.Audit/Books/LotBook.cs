using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>How much of each lot there is, and how much of it is spoken for.</summary>
internal sealed class LotBook(AuditReport report, VillageBook villages)
{
    private readonly Dictionary<Guid, Lot> lots = [];

    public void Attest(RecordView record)
    {
        Guid id = record["lot"u8].Id;
        villages.IsKnown(record["village"u8], out AuditedVillage? village);
        long grams = record["grams"u8].Number;
        if (!lots.TryAdd(id, new Lot(village, grams)))
        {
            report.Break(Rule.LotAttestedTwice, Figure.Of("lot", id));
            return;
        }

        if (village is null) return;
        village.Lots++;
        village.Grams += grams;
    }

    public void Withdraw(RecordView record)
    {
        Guid id = record["lot"u8].Id;
        if (!IsAttested(id, out Lot lot)) return;
        if (lot.IsWithdrawn)
        {
            report.Break(Rule.LotWithdrawnTwice, Figure.Of("lot", id));
            return;
        }

        long grams = record["grams"u8].Number;
        (lot.IsWithdrawn, lot.Withdrawn) = (true, grams);
        if (lot.Village is not null) lot.Village.Grams -= grams;
        Weigh(id, lot);
    }

    /// <summary>Puts these allocations in the place of those before.</summary>
    public void Allocate(IReadOnlyList<(Guid Lot, long Grams)> before, IReadOnlyList<(Guid Lot, long Grams)> after)
    {
        foreach ((Guid id, long grams) in before)
        {
            if (lots.TryGetValue(id, out Lot? lot)) lot.Allocated -= grams;
        }

        foreach ((Guid id, long grams) in after)
        {
            if (!IsAttested(id, out Lot lot)) continue;
            lot.Allocated += grams;
            Weigh(id, lot);
        }
    }

    private bool IsAttested(Guid id, out Lot lot)
    {
        if (lots.TryGetValue(id, out lot!)) return true;
        report.Break(Rule.LotNotAttested, Figure.Of("lot", id));
        return false;
    }

    private void Weigh(Guid id, Lot lot)
    {
        if (lot.Allocated + lot.Withdrawn <= lot.Attested) return;
        report.Break(
            Rule.LotOverdrawn,
            Figure.Of("lot", id), Figure.Of("attestedGrams", lot.Attested), Figure.Of("allocatedGrams", lot.Allocated), Figure.Of("withdrawnGrams", lot.Withdrawn));
    }

    private sealed class Lot(AuditedVillage? village, long attested)
    {
        public AuditedVillage? Village { get; } = village;

        public long Attested { get; } = attested;

        public Int128 Allocated { get; set; }

        public bool IsWithdrawn { get; set; }

        public long Withdrawn { get; set; }
    }
}
