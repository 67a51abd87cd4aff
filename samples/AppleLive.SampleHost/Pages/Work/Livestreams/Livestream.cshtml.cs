using AppleLive.AspNetCore.Access;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>One livestream: checklist, approval, start, and what else may become of it.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class LivestreamModel(LivestreamDesk desk, PlanReader reader) : FormPage
{
    private delegate Task<Outcome<LivestreamAnswer>> Step(LivestreamId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>The livestream.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>The checklist.</summary>
    [BindProperty]
    public ChecklistForm Form { get; set; } = new();

    /// <summary>A new time.</summary>
    [BindProperty]
    public TimeForm Time { get; set; } = new();

    /// <summary>What it shows.</summary>
    public PlanView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Notes that the checklist is done.</summary>
    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) =>
        Take((id, by, key, stop) => desk.CheckAsync(id, Form.ToInput(), by, key, stop), "livestream.check.done", cancellationToken);

    /// <summary>Approves it as a second person.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) => Take(desk.ApproveAsync, "livestream.approve.done", cancellationToken);

    /// <summary>Goes on air, and to the console.</summary>
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id)) return NotFound();
        Outcome<LivestreamAnswer> outcome = await desk.StartAsync(id, By, Key, cancellationToken);
        // Somebody pressed the same button a moment ago: it is on air, which is all that was wanted.
        bool isLive = outcome is Outcome<LivestreamAnswer>.Refused { Why: { Slug: Refusals.NotNow } why } && why.Details["state"] is "live";
        return !isLive && Refused(outcome, out _)
            ? await Show(cancellationToken)
            : Done($"/work/livestreams/{id}/console", Text["livestream.start.done"]);
    }

    /// <summary>Postpones it.</summary>
    public Task<IActionResult> OnPostPostponeAsync(CancellationToken cancellationToken) => Take(desk.PostponeAsync, "livestream.postpone.done", cancellationToken);

    /// <summary>Announces it for a new time.</summary>
    public Task<IActionResult> OnPostRescheduleAsync(CancellationToken cancellationToken) =>
        Take((id, by, key, stop) => desk.RescheduleAsync(id, Time.ToInput(), by, key, stop), "livestream.reschedule.done", cancellationToken);

    /// <summary>Calls it off.</summary>
    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => Take(desk.CancelAsync, "livestream.cancel.done", cancellationToken);

    /// <summary>Puts it away.</summary>
    public Task<IActionResult> OnPostArchiveAsync(CancellationToken cancellationToken) => Take(desk.ArchiveAsync, "livestream.archive.done", cancellationToken);

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch
    {
        "startsAt" => "Time.StartsAt",
        "endsAt" => "Time.EndsAt",
        _ => base.FieldOf(field),
    };

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id) || await reader.Find(id, By.Person, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private async Task<IActionResult> Take(Step step, string done, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id)) return NotFound();
        return Refused(await step(id, By, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done($"/work/livestreams/{id}", Text[done]);
    }
}
