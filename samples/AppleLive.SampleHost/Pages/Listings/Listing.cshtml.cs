using System.Globalization;
using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Listings;

/// <summary>One listing.</summary>
[AllowAnonymous]
public sealed class ListingModel(ListingsReader reader, LedgerLinks ledger, Formats formats, AppleLiveOptions options) : PageModel
{
    private const long GramsPerJin = 500;

    /// <summary>What it shows.</summary>
    public ListingView View { get; private set; } = null!;

    /// <summary>The record of its publication; null while it is not published.</summary>
    public string? Proof { get; private set; }

    /// <summary>The records of its lots' attestations, by lot.</summary>
    public IReadOnlyDictionary<Guid, string> LotProofs { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>How many hours after delivery a buyer may complain.</summary>
    public int ClaimHours => options.Shipping.ClaimHours;

    /// <summary>The price of 斤, rounded to the fen, to compare boxes of different weights.</summary>
    public string PerJin => formats.Money((long)Math.Round((decimal)View.Card.PriceFen * GramsPerJin / View.Card.BoxGrams, MidpointRounding.AwayFromZero));

    /// <summary>Where it is ordered: in the livestream that shows it, where that is on air.</summary>
    public string OrderLink => View.Livestream is { OnAir: true } live
        ? string.Create(CultureInfo.InvariantCulture, $"/order?listing={View.Card.Id}&livestream={live.Id}")
        : $"/order?listing={View.Card.Id}";

    /// <summary>Reads it.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(id, out ListingId listing) || await reader.Find(listing, cancellationToken) is not { } view) return NotFound();
        View = view;
        Proof = await ledger.Find("listing.published", listing.Value, cancellationToken);
        LotProofs = await ledger.Find("lot.attested", [.. view.Lots.Select(lot => lot.Lot.Id.Value)], cancellationToken);
        return Page();
    }
}
