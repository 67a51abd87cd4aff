using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Shipping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>The packing list of a village.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class IndexModel(ParcelsReader reader, ParcelDesk desk) : FormPage
{
    /// <summary>The village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary><c>pack</c>, <c>packed</c> or <c>sent</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    /// <summary>The last order of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What is shown.</summary>
    public PackingList View { get; private set; } = null!;

    /// <summary>The stage that is shown.</summary>
    public string Shown => Stage is not null && ParcelWords.Stages.ContainsKey(Stage) ? Stage : "pack";

    /// <summary>The links to further parcels.</summary>
    public PageLinks Pages => new(View.Next is { } next ? Link(Shown, next) : null, After is null ? null : Link(Shown));

    /// <summary>Shows the list.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>A parcel was packed.</summary>
    public async Task<IActionResult> OnPostPackAsync(string? parcel, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(parcel, out ParcelId id) || await reader.Find(By, id, cancellationToken) is not { } packed) return NotFound();
        Village = packed.Village.Code;
        Outcome<ParcelAnswer> outcome = await desk.PackAsync(packed.Parcel.Order, new WhichParcel { Village = packed.Village.Code }, By, Key, cancellationToken);
        if (Refused(outcome, out _)) return await Show(cancellationToken);
        return Done(Address("pack"), Text["parcel.packed.notice", packed.Number]);
    }

    /// <summary>The address of a stage of this village.</summary>
    public string Address(string stage) => Link(stage);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        OrderId? after = EntityId.TryParse(After, out OrderId last) ? last : null;
        if (await reader.List(By, new ParcelsQuery(Village, ParcelWords.Stages[Shown], after), cancellationToken) is not { } list) return NotFound();
        View = list;
        return Page();
    }

    private string Link(string stage, OrderId? after = null)
    {
        var query = new QueryBuilder { { "stage", stage } };
        if (Village is not null) query.Add("village", Village);
        if (after is { } last) query.Add("after", last.ToString());
        return $"/work/parcels{query}";
    }
}
