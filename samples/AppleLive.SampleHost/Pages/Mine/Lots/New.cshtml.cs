using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Work.Lots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Mine.Lots;

/// <summary>A grower registers a lot of his own.</summary>
[Authorize(AppleLivePolicies.GrowerOrLiaison)]
public sealed class NewModel(HarvestDesk desk, LotStarts starts) : LotFormPage(desk, starts)
{
    /// <inheritdoc />
    protected override Task<LotStart?> Find(LotStarts starts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(starts);
        return starts.ForHimself(By, cancellationToken);
    }

    /// <inheritdoc />
    protected override IActionResult WithoutGrower() => LocalRedirect("/mine");

    /// <inheritdoc />
    protected override string PageOf(LotId lot) => "/mine";
}
