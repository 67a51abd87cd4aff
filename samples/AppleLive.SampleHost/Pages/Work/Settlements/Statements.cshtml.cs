using AppleLive.AspNetCore.Access;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Mine.Statements;
using AppleLive.Settlements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>The statements of a settlement's growers, one a printed page, to hand out.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class StatementsModel(StatementsReader reader) : PageModel
{
    /// <summary>The settlement's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>The statements, by grower.</summary>
    public IReadOnlyList<GrowerStatement> Statements { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out SettlementId id) || await reader.All(ActorClaims.Read(User)!, id, cancellationToken) is not { } found) return NotFound();
        Statements = found;
        return Page();
    }
}
