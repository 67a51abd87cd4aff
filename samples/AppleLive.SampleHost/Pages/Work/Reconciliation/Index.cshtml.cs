using AppleLive.AspNetCore.Access;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Reconciliation;

/// <summary>Providers' books beside ours: what differs, what failed, what a person must hand over, and every movement.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(ReconciliationReader reader, MoneyTaskDesk tasks, StrayMoneyDesk strays, ProviderEventDesk events,
    ProviderEntryDesk entries) : FormPage
{
    private const string Here = "/work/reconciliation";

    /// <summary>The task whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Task { get; set; }

    /// <summary>What was done about it.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Which page of movements is shown, from 0. Not "page": that is the framework's word for this very page.</summary>
    [BindProperty(SupportsGet = true)]
    public int Past { get; set; }

    /// <summary>What the page shows.</summary>
    public ReconciliationView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>All movements of the last thirty days as a file.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken) =>
        Accounting.CsvFile.Of("applelive-reconciliation.csv", await reader.File(By, cancellationToken));

    /// <summary>Takes down what was done about a difference.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Task, out MoneyTaskId id)) return NotFound();
        return Refused(await tasks.CloseAsync(id, new MoneyTaskNote { Note = Note }, By, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Here, Text["reconciliation.task.done"]);
    }

    /// <summary>Books a movement as an own transfer or a charge.</summary>
    public async Task<IActionResult> OnPostBookAsync(string? provider, string? movement, string? kind, CancellationToken cancellationToken) =>
        Refused(await entries.BookAsync(provider ?? "", movement ?? "", new NewProviderEntry { Kind = kind }, By, Key, cancellationToken), out ProviderEntryAnswer? made)
            ? await Show(cancellationToken)
            : Done(Here, Text[made.State == ProviderEntryState.Waiting ? "reconciliation.entry.waits" : "reconciliation.entry.done"]);

    /// <summary>Confirms an entry, as a second person.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? entry, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(entry, out ProviderEntryId id)) return NotFound();
        return Refused(await entries.ConfirmAsync(id, By, Key, cancellationToken), out _) ? await Show(cancellationToken) : Done(Here, Text["reconciliation.entry.done"]);
    }

    /// <summary>Rejects an entry, as a second person.</summary>
    public async Task<IActionResult> OnPostRejectAsync(string? entry, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(entry, out ProviderEntryId id)) return NotFound();
        return Refused(await entries.RejectAsync(id, By, Key, cancellationToken), out _) ? await Show(cancellationToken) : Done(Here, Text["reconciliation.entry.rejected"]);
    }

    /// <summary>Records that stray money was handed over from the station's bank.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(string? stray, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(stray, out StrayMoneyId id)) return NotFound();
        return Refused(await strays.HandOverAsync(id, By, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Here, Text["reconciliation.stray.done"]);
    }

    /// <summary>Has a notice that failed taken in again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(string? provider, string? notice, CancellationToken cancellationToken) =>
        Refused(await events.RetryAsync(provider ?? "", notice ?? "", By, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Here, Text["reconciliation.event.done"]);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        View = await reader.Read(By, Math.Clamp(Past, 0, 10_000), cancellationToken);
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => nameof(Note);
}
