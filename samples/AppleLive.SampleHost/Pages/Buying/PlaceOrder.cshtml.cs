using AppleLive.AspNetCore.Binding;
using AppleLive.Gateways;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>The order sheet: a page of its own, and the sheet of the live room.</summary>
[AllowAnonymous]
public sealed class PlaceOrderModel(OrderSheetReader reader, OrderDesk orders, IEnumerable<IPaymentGateway> gateways, AppleLiveOptions options, MasterKeys keys) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public OrderForm Form { get; set; } = new();

    /// <summary>The boxes taken instead of those asked for, where the buyer accepts what is left.</summary>
    [BindProperty]
    public long? Take { get; set; }

    /// <summary>What is being ordered.</summary>
    public OrderSheetView View { get; private set; } = null!;

    /// <summary>How many boxes are left, where more were asked for.</summary>
    public long? Left { get; private set; }

    /// <summary>Whether an order was tried: what was typed stays on the page, even where nothing is on sale any more.</summary>
    public bool Sent { get; private set; }

    /// <summary>The ways to pay that are in use, in the order they are set.</summary>
    public IReadOnlyList<Option> Gateways => [.. InUse.Select(name => name switch
    {
        "offline" => new Option(name, Text["buy.payment.offline"], Text["buy.payment.offline.hint"]),
        "stripe" => new Option(name, Text["buy.payment.stripe"], Text["buy.payment.stripe.hint"]),
        _ => new Option(name, name),
    })];

    private IEnumerable<string> InUse =>
        options.Payments.Gateways.Count == 0 ? ["offline"] : options.Payments.Gateways.Where(name => gateways.Any(gateway => gateway.Name == name)).Distinct(StringComparer.Ordinal);

    /// <summary>Shows the sheet of a listing.</summary>
    public Task<IActionResult> OnGetAsync(string? listing, string? livestream, long? boxes, CancellationToken cancellationToken)
    {
        Form = new OrderForm { Listing = listing, Livestream = livestream, Boxes = Math.Max(1, boxes ?? 1), Payment = InUse.First() };
        return Show(cancellationToken);
    }

    /// <summary>Orders.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Take is { } taken)
        {
            Form.Boxes = taken;
            ModelState.Remove("Form.Boxes");
        }

        Sent = true;
        Outcome<PlacedOrder> outcome = await orders.PlaceAsync(Form.ToInput(), Key, cancellationToken);
        if (!Refused(outcome, out PlacedOrder? placed)) return Done($"/orders/{placed.Order}/{GuestToken.Of(keys, placed.Order)}");

        Refusal why = ((Outcome<PlacedOrder>.Refused)outcome).Why;
        if (why.Slug == Refusals.SoldOut && why.Details.TryGetValue("availableBoxes", out object? left) && left is > 0L) Left = (long)left;
        if (why.Slug == Refusals.Busy)
        {
            Response.Headers.RetryAfter = "1";
            ModelState.AddModelError("", Text["buy.busy"]);
        }

        return await Show(cancellationToken);
    }

    /// <summary>Adds up anew, for a browser that runs no script.</summary>
    public Task<IActionResult> OnPostTotalAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <inheritdoc />
    protected override bool HasKeyInAddress => true;

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (!EntityId.TryParse(Form.Listing, out ListingId listing) || await reader.Find(listing, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => OrderForm.FieldOf(field) is { Length: > 0 } name ? $"Form.{name}" : "";
}
