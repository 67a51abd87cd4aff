using System.Globalization;
using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Problems;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.SampleHost.Forms;
using AppleLive.Seasons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Erasures;

/// <summary>The step before an officer erases somebody: what is destroyed, what stays, and from when it may be done.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class ErasureModel(ErasureReader reader, ErasureDesk desk, Season season) : FormPage
{
    private const string Orders = "order", Growers = "grower";

    /// <summary>Whose: an order's buyer or a grower.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The order's or the grower's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>What the page shows.</summary>
    public ErasureView View { get; private set; } = null!;

    /// <summary>Why nothing can be erased, in the reader's words; null where it can, or was.</summary>
    public ProblemMessage? Hindrance => View.Refusal is { } why ? ProblemMessage.Of(why, CultureInfo.CurrentUICulture, season.Zone) : null;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Erases.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        bool refused = Kind == Orders && EntityId.TryParse(Id, out OrderId order)
            ? Refused(await desk.EraseOrderAsync(order, By, Key, cancellationToken), out _)
            : Kind == Growers && EntityId.TryParse(Id, out GrowerId grower)
                ? Refused(await desk.EraseGrowerAsync(grower, By, Key, cancellationToken), out _)
                : true;
        return refused ? await Show(cancellationToken) : Done($"/work/erasures/{Kind}/{Id}", Text["erase.done"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        ErasureView? view = Kind == Orders && EntityId.TryParse(Id, out OrderId order) ? await reader.Find(order, cancellationToken)
            : Kind == Growers && EntityId.TryParse(Id, out GrowerId grower) ? await reader.Find(grower, cancellationToken)
            : null;
        if (view is null) return NotFound();
        View = view;
        return Page();
    }
}
