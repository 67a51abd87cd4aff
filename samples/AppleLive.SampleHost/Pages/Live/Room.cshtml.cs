using AppleLive.Livestreams;
using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Live;

/// <summary>The live room.</summary>
[AllowAnonymous]
public sealed class RoomModel(LivestreamsReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public RoomView View { get; private set; } = null!;

    /// <summary>The place of a listing in the run of show, from 1.</summary>
    public int PlaceOf(ListingCard card) => View.Shown.TakeWhile(shown => shown != card).Count() + 1;

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(id, out LivestreamId livestream) || await reader.Find(livestream, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
