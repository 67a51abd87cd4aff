using AppleLive.AspNetCore.Access;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Settlements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>What a village can settle now, and its settlements.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(SettlementsReader reader, SettlementDesk desk) : FormPage
{
    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The last settlement of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What the page shows.</summary>
    public SettlementsView View { get; private set; } = null!;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links => new(View.Older is { } older ? LinkTo(older) : null, After is null ? null : LinkTo(null));

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Calculates a settlement.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Refused(await desk.CalculateAsync(new NewSettlement { Village = Village }, By, Key, cancellationToken), out SettlementAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/settlements/{made.Settlement}", Text["settlement.calculated"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        SettlementId? after = EntityId.TryParse(After, out SettlementId last) ? last : null;
        if (await reader.List(By, string.IsNullOrEmpty(Village) ? null : Village, after, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private string LinkTo(SettlementId? after)
    {
        var query = new QueryBuilder { { "village", View.Village } };
        if (after is { } last) query.Add("after", last.ToString());
        return "/work/settlements" + query;
    }
}
