using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>The lots of the villages one serves.</summary>
[Authorize(AppleLivePolicies.LiaisonOrOfficer)]
public sealed class IndexModel(LotsReader reader) : PageModel
{
    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The chosen state.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>The last lot of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows.</summary>
    public LotsView View { get; private set; } = null!;

    /// <summary>What stays in the address when the list is looked through.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = View.State };

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(
        View.Older is { } older ? LinkTo(State, older) : null,
        After is null ? null : LinkTo(State, null));

    /// <summary>Shows the list; a village one does not serve is not there.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        LotId? after = EntityId.TryParse(After, out LotId id) ? id : null;
        var query = new LotsQuery(NullIfEmpty(Village), NullIfEmpty(State), after);
        if (await reader.List(ActorClaims.Read(User)!, query, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>The list in one state, of the same village.</summary>
    public string LinkTo(string? state, LotId? after = null)
    {
        var query = new QueryBuilder();
        if (NullIfEmpty(Village) is { } village) query.Add("village", village);
        if (state is not null) query.Add("state", state);
        if (after is { } last) query.Add("after", last.ToString());
        return "/work/lots" + query;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
