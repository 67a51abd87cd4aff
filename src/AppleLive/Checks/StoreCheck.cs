using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Checks;

/// <summary>One check, in one transaction.</summary>
internal sealed class StoreCheck(IUnitOfWork unit, IReadOnlyList<NoteSigner> signers)
{
    public async Task<CheckReport> RunAsync(CancellationToken cancellationToken)
    {
        var codes = new VillageCodes(await unit.Villages.ListAsync(cancellationToken));
        Findings books = await BooksAsync(cancellationToken);
        Findings amounts = await AmountsAsync(cancellationToken);
        Findings totals = await TotalsAsync(cancellationToken);

        LogEnd end = await unit.Log.EndAsync(cancellationToken);
        var waiting = await WaitingIndex.ReadAsync(unit.Log, end.LastSequence, cancellationToken);
        var stock = new Findings(CheckPart.Stock);
        var records = new RecordCheck(unit, codes, waiting, stock);
        await records.RunAsync(cancellationToken);
        Findings log = await new LogCheck(unit, codes, signers).RunAsync(end, records.Opened, cancellationToken);
        records.Finish();
        foreach (StoredSum sum in new[] { StoredSum.ListingSold, StoredSum.ListingQuota, StoredSum.LotAllocated }) await SumsAsync(sum, stock, cancellationToken);

        return new CheckReport([books.Report(), amounts.Report(), totals.Report(), records.Findings.Report(), log.Report(), stock.Report()]);
    }

    private async Task<Findings> BooksAsync(CancellationToken cancellationToken)
    {
        var findings = new Findings(CheckPart.Books);
        await SumsAsync(StoredSum.Balance, findings, cancellationToken);
        await SumsAsync(StoredSum.Transaction, findings, cancellationToken);
        BooksRules.Compare(await unit.Checks.PostedAsync(cancellationToken), await unit.Checks.MoneyAsync(cancellationToken), findings);
        return findings;
    }

    private async Task<Findings> AmountsAsync(CancellationToken cancellationToken)
    {
        var findings = new Findings(CheckPart.Amounts);
        foreach (StoredSum sum in new[] { StoredSum.Payment, StoredSum.Refund, StoredSum.Settlement, StoredSum.Payout, StoredSum.RefundLines, StoredSum.GoodsLines })
            await SumsAsync(sum, findings, cancellationToken);
        return findings;
    }

    private async Task<Findings> TotalsAsync(CancellationToken cancellationToken)
    {
        var findings = new Findings(CheckPart.Totals);
        foreach (VillageFigures village in await unit.Checks.VillagesAsync(cancellationToken))
        {
            findings.Compare(DifferenceKind.TotalsOfRecords, $"village {village.Code}", TotalsText.Of(village.Stored), TotalsText.Of(village.Recorded));
            findings.Compare(DifferenceKind.TotalsOfMoney, $"village {village.Code}", TotalsText.Of(village.Recorded), TotalsText.Of(village.Business));
        }

        return findings;
    }

    private async Task SumsAsync(StoredSum which, Findings findings, CancellationToken cancellationToken)
    {
        SumComparison sums = await unit.Checks.SumsAsync(which, PartReport.Listed, cancellationToken);
        findings.Compared(sums.Rows);
        foreach (UnequalSum row in sums.Unequal) findings.Add(SumRules.DifferenceOf(which, row));
    }
}
