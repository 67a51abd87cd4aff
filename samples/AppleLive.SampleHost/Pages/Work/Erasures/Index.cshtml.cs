using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Erasures;

/// <summary>Where an officer says which order's buyer is to be erased.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class IndexModel(ErasureReader reader) : PageModel
{
    /// <summary>The order's number, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>Whether a number was typed that no order has.</summary>
    public bool Unknown { get; private set; }

    /// <summary>Asks for the number, or goes on to its order.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Number)) return Page();
        if (await reader.Find(Number.Trim(), cancellationToken) is { } order) return LocalRedirect($"/work/erasures/order/{order}");
        Unknown = true;
        return Page();
    }
}
