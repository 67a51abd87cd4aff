using AppleLive.AspNetCore.Access;
using AppleLive.Payouts;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Settlements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>A settlement's statement, to read, approve, pay out and print.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class SettlementModel(SettlementsReader reader, LedgerLinks ledger, SettlementDesk desk, PayoutDesk payouts) : FormPage
{
    /// <summary>The settlement's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>Whether every line is shown, however many.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>What the page shows.</summary>
    public SettlementView View { get; private set; } = null!;

    /// <summary>The records that prove it: the settlement, then its payouts.</summary>
    public SettlementProofs Proofs { get; private set; } = SettlementProofs.None;

    private SettlementId Settlement => EntityId.TryParse(Id, out SettlementId settlement) ? settlement : default;

    /// <summary>Shows the statement.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Its lines as a file, order by order.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Settlement, allLines: true, cancellationToken) is not { } view) return NotFound();
        string[] kinds = [.. view.Fees.Select(fee => fee.Kind)];
        return CsvFile.Of($"applelive-settlement-{view.Number}.csv", CsvFile.Write(
            [
                Text["money.number"], Text["settlement.grower"], Text["settlement.goods"], .. kinds.Select(kind => Text[SettlementWords.FeeKey(kind)].Value),
                Text["settlement.refunds"], Text["settlement.payable"],
            ],
            view.Lines.Select(line => (IReadOnlyList<object?>)
            [
                line.OrderNumber, line.Grower, line.GoodsFen / 100m, .. kinds.Select(kind => (object?)(-line.Fees.GetValueOrDefault(kind) / 100m)),
                -line.RefundsFen / 100m, line.PayableFen / 100m,
            ])));
    }

    /// <summary>Approves it.</summary>
    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (Refused(await desk.ApproveAsync(Settlement, By, Key, cancellationToken), out SettlementAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/settlements/{made.Settlement}", Text["settlement.approved"]);
    }

    /// <summary>Prepares its payout.</summary>
    public async Task<IActionResult> OnPostPayOutAsync(CancellationToken cancellationToken)
    {
        if (Refused(await payouts.PrepareAsync(Settlement, By, Key, cancellationToken), out SettlementPayouts? made)) return await Show(cancellationToken);
        return Done($"/work/payouts/{made.Payouts[0].Payout}", Text["payout.prepared"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Settlement, All, cancellationToken) is not { } view) return NotFound();
        View = view;
        Proofs = await SettlementProofs.Of(Settlement, ledger, cancellationToken);
        return Page();
    }
}
