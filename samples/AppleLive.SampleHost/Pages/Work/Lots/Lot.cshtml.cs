using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Photos;
using AppleLive.SampleHost.Pages.Pieces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A lot along its trail, with what the reader may do about it.</summary>
[Authorize(AppleLivePolicies.LiaisonOrOfficer)]
public sealed class LotModel(HarvestDesk desk, LotsReader reader, ILotPhotosReader photos, LotTrails trails) : FormPage
{
    private LotId _id;

    /// <summary>The lot's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Why it is turned down.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the page shows.</summary>
    public LotView View { get; private set; } = null!;

    /// <summary>Its photos.</summary>
    public LotPhotosView? Photos { get; private set; }

    /// <summary>For an officer, the lots in the same state, so that he goes from one to the next.</summary>
    public IReadOnlyList<LotCell> Beside { get; private set; } = [];

    /// <summary>Its trail.</summary>
    public LotTrail Trail => trails.Of(View.Lot, View.Journey);

    /// <summary>Whether the reason for turning it down lacks.</summary>
    public bool ReasonAtFault => ModelState["Reason"]?.Errors.Count > 0;

    /// <summary>Shows the lot; one of a village the reader does not serve is not there.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Approves what another officer checked.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        Decide(() => desk.ApproveAsync(_id, By, Key, cancellationToken), "lot.approved", cancellationToken);

    /// <summary>Turns the lot down.</summary>
    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken) =>
        Decide(() => desk.RejectAsync(_id, new NewRejection { Reason = Reason }, By, Key, cancellationToken), "lot.rejected", cancellationToken);

    /// <summary>Takes the lot back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        Decide(() => desk.WithdrawAsync(_id, By, Key, cancellationToken), "lot.withdrawn", cancellationToken);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out _id) || await reader.Find(By, _id, cancellationToken) is not { } view) return NotFound();
        View = view;
        Photos = (await photos.Find(_id, By, cancellationToken))?.Photos;
        if (By.Is(Role.Officer)) Beside = (await reader.List(By, new LotsQuery(null, view.Lot.State.Name, null), cancellationToken))?.Lots ?? [];
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => "Reason";

    private async Task<IActionResult> Decide(Func<Task<Outcome<LotAnswer>>> decide, string notice, CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (View is null || Refused(await decide(), out _)) return page;
        return Done($"/work/lots/{_id}", Text[notice]);
    }
}
