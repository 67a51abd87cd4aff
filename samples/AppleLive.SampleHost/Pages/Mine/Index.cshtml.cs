using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Mine;

/// <summary>A grower's own lots: what became of each, in plain words.</summary>
[Authorize(AppleLivePolicies.GrowerOrLiaison)]
public sealed class IndexModel(MineReader reader, LotTrails trails, LotStory story) : PageModel
{
    /// <summary>The last lot of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows; null where the reader is not registered as a grower.</summary>
    public MineView? View { get; private set; }

    /// <summary>Draws the trails.</summary>
    public LotTrails Trails => trails;

    /// <summary>Tells where a lot stands.</summary>
    public LotStory Story => story;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View?.Older is { } older ? $"/mine?after={older}" : null, After is null ? null : "/mine");

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await reader.Read(ActorClaims.Read(User)!, EntityId.TryParse(After, out LotId after) ? after : null, cancellationToken);
}
