using AppleLive.Payouts;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.Settlements;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Mine.Statements;

/// <summary>A grower's statement, and his word that he has the money.</summary>
public sealed class StatementModel(StatementsReader reader, LedgerLinks ledger, PayoutDesk payouts) : FormPage
{
    /// <summary>The settlement's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>What is his in this settlement: one statement for each village he grows in, so nearly always one.</summary>
    public IReadOnlyList<GrowerStatement> Statements { get; private set; } = [];

    /// <summary>The records that prove the village's settlement and payout.</summary>
    public SettlementProofs Proofs { get; private set; } = SettlementProofs.None;

    private SettlementId Settlement => EntityId.TryParse(Id, out SettlementId settlement) ? settlement : default;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Notes that he has the money.</summary>
    public async Task<IActionResult> OnPostAsync(string? payout, string? grower, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(payout, out PayoutId paid)) return NotFound();
        Outcome<DisbursementAnswer> outcome = await payouts.AcknowledgeDisbursementAsync(paid, new WhichGrower { Grower = grower }, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done($"/mine/statements/{Settlement}", Text["statement.thanks"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        Statements = await reader.Own(By, Settlement, cancellationToken);
        if (Statements.Count > 0) Proofs = await SettlementProofs.Of(Settlement, ledger, cancellationToken);
        return Statements.Count == 0 ? NotFound() : Page();
    }
}
