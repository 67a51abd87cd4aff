using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Lots;

/// <summary>One attested lot: what was checked, and how far it has come.</summary>
[AllowAnonymous]
public sealed class PublicLotModel(PublicLotsReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public PublicLot View { get; private set; } = null!;

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(id, out LotId lot) || await reader.Find(lot, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
