using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Shipping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>Labels to print: of one parcel, or of all of a village that are to be packed or packed.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class LabelsModel(ParcelsReader reader) : PageModel
{
    /// <summary>What is shown.</summary>
    public LabelSheet View { get; private set; } = null!;

    /// <summary>The stage whose labels these are; null for those of one parcel.</summary>
    public string? Stage { get; private set; }

    /// <summary>Shows the labels.</summary>
    public async Task<IActionResult> OnGetAsync(string? village, string? stage, string? parcel, string? after, CancellationToken cancellationToken)
    {
        if (ActorClaims.Read(User) is not { } actor) return Forbid();
        LabelSheet? sheet;
        if (parcel is not null)
        {
            sheet = EntityId.TryParse(parcel, out ParcelId id) ? await reader.Label(actor, id, cancellationToken) : null;
        }
        else
        {
            Stage = stage == "packed" ? "packed" : "pack";
            OrderId? last = EntityId.TryParse(after, out OrderId order) ? order : null;
            sheet = await reader.Labels(actor, new ParcelsQuery(village, ParcelWords.Stages[Stage], last), cancellationToken);
        }

        if (sheet is null) return NotFound();
        View = sheet;
        // Names and addresses in full stay out of every cache.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>Where a label's QR code leads: to this host, by the name it was reached under.</summary>
    public string Address(ParcelLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return $"{Request.Scheme}://{Request.Host}{Request.PathBase}/p/{label.Code}";
    }
}
