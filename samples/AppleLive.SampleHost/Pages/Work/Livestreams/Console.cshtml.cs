using AppleLive.AspNetCore.Access;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Work.Listings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>The host's console: what is explained, pinned, left and ordered, and everything an officer on air needs under his fingers.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class ConsoleModel(HostDesk host, ListingDesk listings, LivestreamDesk livestreams, ConsoleReader reader) : FormPage
{
    private delegate Task<Outcome<ListingAnswer>> ListingStep(ListingId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>The livestream.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>The listing to work with.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Asked { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ConsoleForm Form { get; set; } = new();

    /// <summary>What it shows.</summary>
    public ConsoleView View { get; private set; } = null!;

    /// <summary>Shows it, or the livestream's page where it is not on air.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Begins a listing's segment.</summary>
    public Task<IActionResult> OnPostSegmentAsync(CancellationToken cancellationToken) =>
        Take(id => host.BeginSegmentAsync(id, new ShownListing { Listing = Form.Listing }, By, Key, cancellationToken), "console.segment.done", cancellationToken);

    /// <summary>Pins a listing.</summary>
    public Task<IActionResult> OnPostPinAsync(CancellationToken cancellationToken) =>
        Take(id => host.PinAsync(id, new ShownListing { Listing = Form.Listing }, By, Key, cancellationToken), "console.pin.done", cancellationToken);

    /// <summary>Takes a listing off sale for a moment.</summary>
    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) => Take(listings.PauseAsync, "listing.pause.done", cancellationToken);

    /// <summary>Puts it back on sale.</summary>
    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) => Take(listings.ResumeAsync, "listing.resume.done", cancellationToken);

    /// <summary>Ends a listing.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => Take(listings.CloseAsync, "listing.close.done", cancellationToken);

    /// <summary>Changes a listing's price.</summary>
    public Task<IActionResult> OnPostPriceAsync(CancellationToken cancellationToken)
    {
        var price = new PriceForm { PriceYuan = Form.PriceYuan };
        return Take((id, by, key, stop) => listings.RepriceAsync(id, price.ToInput(), by, key, stop), "listing.price.done", cancellationToken, () => price.SayInYuan(ModelState, Text));
    }

    /// <summary>Puts a mistake right.</summary>
    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken)
    {
        var correction = new NewCorrection { Text = Form.Text, Listing = string.IsNullOrEmpty(Form.About) ? null : Form.About };
        return Take(id => host.CorrectAsync(id, correction, By, Key, cancellationToken), "console.correct.done", cancellationToken);
    }

    /// <summary>Goes off air.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id)) return NotFound();
        return Refused(await livestreams.EndAsync(id, By, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done($"/work/livestreams/{id}", Text["console.end.done"]);
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch { "priceFen" => "Form.PriceYuan", "listing" => "", _ => base.FieldOf(field) };

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id)) return NotFound();
        if (await reader.Find(id, cancellationToken) is not { } view) return Done($"/work/livestreams/{id}");
        View = view;
        return Page();
    }

    private async Task<IActionResult> Take(Func<LivestreamId, Task<Outcome<LivestreamAnswer>>> step, string done, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id)) return NotFound();
        return Refused(await step(id), out _) ? await Show(cancellationToken) : Back(id, done);
    }

    private async Task<IActionResult> Take(ListingStep step, string done, CancellationToken cancellationToken, Action? reword = null)
    {
        if (!EntityId.TryParse(Id, out LivestreamId id) || !EntityId.TryParse(Form.Listing, out ListingId listing)) return NotFound();
        if (!Refused(await step(listing, By, Key, cancellationToken), out _)) return Back(id, done);
        reword?.Invoke();
        return await Show(cancellationToken);
    }

    private IActionResult Back(LivestreamId id, string done) =>
        Done($"/work/livestreams/{id}/console{(EntityId.TryParse(Asked, out ListingId show) ? $"?show={show}" : "")}", Text[done]);
}
