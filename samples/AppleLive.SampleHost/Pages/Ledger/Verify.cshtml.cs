using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Transparency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>Where a browser checks the ledger by itself. The page brings the words; all that is checked comes from the log's own files.</summary>
[AllowAnonymous]
public sealed class VerifyModel(VillagesReader reader, LogDesk log) : PageModel
{
    /// <summary>The steps of a check, in order: the name in <c>js/ledger</c> and the text's key.</summary>
    public static IReadOnlyList<(string Name, string Key)> Steps { get; } =
    [
        ("signature", "verify.step.signature"),
        ("tree", "verify.step.tree"),
        ("history", "verify.step.history"),
        ("receipt", "verify.step.receipt"),
        ("record", "verify.step.record"),
        ("totals", "verify.step.totals"),
    ];

    /// <summary>How a step stands: the name in <c>js/ledger</c>, the text's key, and its sign.</summary>
    public static IReadOnlyList<(string Name, string Key, string Kind)> Standings { get; } =
    [
        ("waiting", "verify.is.waiting", "over"),
        ("running", "verify.is.running", "waiting"),
        ("done", "verify.is.done", "done"),
        ("failed", "verify.is.failed", "problem"),
    ];

    /// <summary>The villages by code.</summary>
    public IReadOnlyList<VillageEntry> Villages { get; private set; } = [];

    /// <summary>The record somebody came for, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Record { get; set; }

    /// <summary>The village somebody came for, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>Whether somebody came for something, so that the check starts at once.</summary>
    public bool Now => Record is >= 0 || Villages.Any(village => village.Code == Village);

    /// <summary>How a program on somebody's own computer checks this ledger.</summary>
    public string Command => AuditCommand.For(Request, log.VerifierKey);

    /// <summary>Reads the villages.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Villages = await reader.Read(cancellationToken);
}
