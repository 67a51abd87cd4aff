using AppleLive.AspNetCore.Access;
using AppleLive.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>Where a label's QR code leads: the liaison who sends the parcel comes to its page, anyone else learns nothing.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class CodeModel(ParcelsReader reader) : PageModel
{
    /// <summary>Goes to the parcel.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (ActorClaims.Read(User) is not { } actor) return Forbid();
        return await reader.Look(actor, code, cancellationToken) switch
        {
            [] => NotFound(),
            [var one] => Redirect($"/work/parcels/{one}"),
            _ => Redirect($"/work/scan?code={Uri.EscapeDataString(code)}"),
        };
    }
}
