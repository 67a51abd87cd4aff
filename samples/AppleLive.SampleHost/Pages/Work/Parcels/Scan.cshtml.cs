using AppleLive.AspNetCore.Access;
using AppleLive.People;
using AppleLive.Shipping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>Finds a parcel by the number on its label, typed or scanned.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class ScanModel(ParcelsReader reader) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Several parcels that it may mean: an order of which the reader sends more than one.</summary>
    public IReadOnlyList<ParcelView> Several { get; private set; } = [];

    /// <summary>Whether something was typed and nothing found.</summary>
    public bool NotKnown { get; private set; }

    /// <summary>Goes to the parcel, or shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ActorClaims.Read(User) is not { } actor) return Forbid();
        if (string.IsNullOrWhiteSpace(Code)) return Page();
        IReadOnlyList<ParcelId> found = await reader.Look(actor, Code, cancellationToken);
        if (found.Count == 1) return Redirect($"/work/parcels/{found[0]}");
        var several = new List<ParcelView>();
        foreach (ParcelId id in found) several.Add((await reader.Find(actor, id, cancellationToken))!);
        (Several, NotKnown) = (several, found.Count == 0);
        if (NotKnown) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
