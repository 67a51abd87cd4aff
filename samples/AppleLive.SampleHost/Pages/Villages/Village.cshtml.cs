using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Settlements;
using AppleLive.Transparency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Villages;

/// <summary>One village: where its money stands, what it sells and how far its lots have come.</summary>
[AllowAnonymous]
public sealed class VillageModel(VillagesReader reader, LogDesk log, SettlementDesk settlements) : PageModel
{
    /// <summary>What it shows.</summary>
    public VillageView View { get; private set; } = null!;

    /// <summary>What became of what was sold.</summary>
    public IReadOnlyList<MoneyPart> Parts { get; private set; } = [];

    /// <summary>What the ledger proves of these figures; null where it proves nothing yet.</summary>
    public ProvenTotals? Proven { get; private set; }

    /// <summary>What is deducted from what the village sells, in plain words.</summary>
    public IReadOnlyList<Deduction> Deductions => settlements.Deductions;

    /// <summary>The pages of lots beside this one.</summary>
    public PageLinks Links { get; private set; } = null!;

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string code, string? after, CancellationToken cancellationToken)
    {
        bool further = EntityId.TryParse(after, out LotId last);
        if (await reader.Find(code, further ? last : null, cancellationToken) is not { } view) return NotFound();
        View = view;
        Proven = (await log.ProvenAsync([view.Village.Id], cancellationToken)).GetValueOrDefault(view.Village.Id);
        Parts = MoneyPart.Of(view.Totals);
        Links = new PageLinks(
            view.NextLot is { } next ? $"/villages/{view.Village.Code}?after={next}" : null, further ? $"/villages/{view.Village.Code}" : null);
        return Page();
    }
}
