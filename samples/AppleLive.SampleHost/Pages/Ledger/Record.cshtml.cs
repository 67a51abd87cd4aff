using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>One record of the ledger: in words, and byte for byte.</summary>
[AllowAnonymous]
public sealed class RecordModel(RecordsReader reader) : PageModel
{
    /// <summary>What it shows; null where nothing is published at this index.</summary>
    public RecordView? View { get; private set; }

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string index, CancellationToken cancellationToken)
    {
        if (!long.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out long place)) return NotFound();
        View = await reader.Find(place, cancellationToken);
        // A record may be written and not published yet: whoever came by a receipt's link is told to wait a moment.
        if (View is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
