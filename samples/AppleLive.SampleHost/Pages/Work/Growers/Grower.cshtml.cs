using AppleLive.AspNetCore.Access;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>A grower with his lots and what came of them.</summary>
[Authorize(AppleLivePolicies.LiaisonOrOfficer)]
public sealed class GrowerModel(GrowersReader reader, LotTrails trails) : PageModel
{
    /// <summary>The last lot of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows.</summary>
    public GrowerView View { get; private set; } = null!;

    /// <summary>Whether the reader may register lots for him.</summary>
    public bool MayRegister => ActorClaims.Read(User)!.Is(Role.Liaison);

    /// <summary>Whether the reader may erase him.</summary>
    public bool MayErase => ActorClaims.Read(User)!.Is(Role.Officer);

    /// <summary>Draws the trails.</summary>
    public LotTrails Trails => trails;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View.Older is { } older ? $"/work/growers/{View.Id}?after={older}" : null, After is null ? null : $"/work/growers/{View.Id}");

    /// <summary>Shows him; one of a village the reader does not serve is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        LotId? after = EntityId.TryParse(After, out LotId last) ? last : null;
        if (!EntityId.TryParse(id, out GrowerId grower) || await reader.Find(ActorClaims.Read(User)!, grower, after, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
