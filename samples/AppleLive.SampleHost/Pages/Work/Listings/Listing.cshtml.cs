using AppleLive.AspNetCore.Access;
using AppleLive.Listings;
using AppleLive.People;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>One listing: what it sells, what is left, and what can be done with it now.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class ListingModel(ListingDesk desk, ListingReader reader, ListingsReader listings, Formats formats) : FormPage
{
    private delegate Task<Outcome<ListingAnswer>> Step(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>The listing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>A new price.</summary>
    [BindProperty]
    public PriceForm Form { get; set; } = new();

    /// <summary>What it shows.</summary>
    public ListingView View { get; private set; } = null!;

    /// <summary>The listings in the same state, so that one goes from one to the next.</summary>
    public Beside Beside { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Shows it to everyone.</summary>
    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => Take(desk.PublishAsync, "listing.publish.done", cancellationToken);

    /// <summary>Puts it on sale.</summary>
    public Task<IActionResult> OnPostSaleAsync(CancellationToken cancellationToken) => Take(desk.PutOnSaleAsync, "listing.sale.done", cancellationToken);

    /// <summary>Takes it off sale for a moment.</summary>
    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) => Take(desk.PauseAsync, "listing.pause.done", cancellationToken);

    /// <summary>Puts it back on sale.</summary>
    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) => Take(desk.ResumeAsync, "listing.resume.done", cancellationToken);

    /// <summary>Ends it.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => Take(desk.CloseAsync, "listing.close.done", cancellationToken);

    /// <summary>Changes its price.</summary>
    public async Task<IActionResult> OnPostPriceAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out ListingId id)) return NotFound();
        Outcome<ListingAnswer> outcome = await desk.RepriceAsync(id, Form.ToInput(), By, Key, cancellationToken);
        if (!Refused(outcome, out _)) return Done($"/work/listings/{id}", Text["listing.price.done"]);
        Form.SayInYuan(ModelState, Text);
        return await Show(cancellationToken);
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field == "priceFen" ? "Form.PriceYuan" : base.FieldOf(field);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out ListingId id) || await reader.Find(id, cancellationToken) is not { } view) return NotFound();
        View = view;
        (ListingState state, _, string key) = IndexModel.Tabs.FirstOrDefault(tab => tab.Name == view.State, IndexModel.Tabs[0]);
        Beside = new Beside(
            Text[key],
            [.. (await listings.Read(state, null, null, cancellationToken)).Listings.Select(each => new BesideCell($"/work/listings/{each.Id}", each.Title, formats.Boxes(each.AvailableBoxes)))],
            $"/work/listings/{id}");
        return Page();
    }

    private async Task<IActionResult> Take(Step step, string done, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out ListingId id)) return NotFound();
        return Refused(await step(id, By, Key, cancellationToken), out _) ? await Show(cancellationToken) : Done($"/work/listings/{id}", Text[done]);
    }
}
