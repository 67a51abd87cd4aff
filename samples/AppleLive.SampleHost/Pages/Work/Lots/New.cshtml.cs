using AppleLive.AspNetCore.Access;
using AppleLive.Growers;
using AppleLive.Harvests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A liaison registers a lot for a grower of his village.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class NewModel(HarvestDesk desk, LotStarts starts) : LotFormPage(desk, starts)
{
    /// <summary>The grower's id; without it he is chosen first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Grower { get; set; }

    /// <inheritdoc />
    protected override async Task<LotStart?> Find(LotStarts starts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(starts);
        return EntityId.TryParse(Grower, out GrowerId grower) ? await starts.ForGrower(By, grower, cancellationToken) : null;
    }

    /// <inheritdoc />
    protected override IActionResult WithoutGrower() => string.IsNullOrEmpty(Grower) ? LocalRedirect("/work/growers?pick=true") : NotFound();

    /// <inheritdoc />
    protected override string PageOf(LotId lot) => $"/work/lots/{lot}";
}
