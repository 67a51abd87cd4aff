using AppleLive.AspNetCore.Access;
using AppleLive.Growers;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>The growers of the villages one serves, to look up or to register a lot for.</summary>
[Authorize(AppleLivePolicies.LiaisonOrOfficer)]
public sealed class IndexModel(GrowersReader reader) : PageModel
{
    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>Part of a name, or the end of a phone number.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The last grower of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whether a grower is chosen here to register a lot for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Pick { get; set; }

    /// <summary>What the page shows.</summary>
    public GrowersView View { get; private set; } = null!;

    /// <summary>What stays in the address when the list is looked through.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>(StringComparer.Ordinal) { ["pick"] = Pick ? "true" : null };

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(
        View.Older is { } older ? LinkTo(older) : null,
        After is null ? null : LinkTo(null));

    /// <summary>Shows the list; a village one does not serve is not there.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var query = new GrowersQuery(
            string.IsNullOrEmpty(Village) ? null : Village, Search?.Trim(), EntityId.TryParse(After, out GrowerId after) ? after : null);
        if (await reader.List(ActorClaims.Read(User)!, query, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private string LinkTo(GrowerId? after)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrEmpty(Village)) query.Add("village", Village);
        if (!string.IsNullOrEmpty(Search)) query.Add("q", Search);
        if (Pick) query.Add("pick", "true");
        if (after is { } last) query.Add("after", last.ToString());
        return "/work/growers" + query;
    }
}
