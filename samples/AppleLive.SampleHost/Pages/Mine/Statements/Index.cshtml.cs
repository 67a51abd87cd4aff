using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Settlements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Mine.Statements;

/// <summary>A grower's statements.</summary>
public sealed class IndexModel(StatementsReader reader) : PageModel
{
    /// <summary>The last settlement of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows; null where the reader is not registered as a grower.</summary>
    public StatementsView? View { get; private set; }

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View?.Older is { } older ? $"/mine/statements?after={older}" : null, After is null ? null : "/mine/statements");

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ActorClaims.Read(User) is not { } by) return Forbid();
        View = await reader.List(by, EntityId.TryParse(After, out SettlementId after) ? after : null, cancellationToken);
        return Page();
    }
}
