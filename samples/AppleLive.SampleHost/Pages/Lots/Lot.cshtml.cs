using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Lots;

/// <summary>One attested lot: what was checked, and how far it has come.</summary>
[AllowAnonymous]
public sealed class PublicLotModel(PublicLotsReader reader, LedgerLinks ledger) : PageModel
{
    /// <summary>What it shows.</summary>
    public PublicLot View { get; private set; } = null!;

    /// <summary>The record of the attestation; null while it is not published.</summary>
    public string? Proof { get; private set; }

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(id, out LotId lot) || await reader.Find(lot, cancellationToken) is not { } view) return NotFound();
        View = view;
        Proof = await ledger.Find("lot.attested", lot.Value, cancellationToken);
        return Page();
    }
}
