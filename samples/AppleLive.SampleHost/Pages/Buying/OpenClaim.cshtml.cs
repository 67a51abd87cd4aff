using AppleLive.Claims;
using AppleLive.Privacy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>Complaining about a parcel.</summary>
[AllowAnonymous]
public sealed class OpenClaimModel(OrderPageReader reader, ClaimDesk claims, MasterKeys keys, AppleLiveOptions options) : OrderHolderPage(keys)
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ClaimForm Form { get; set; } = new();

    /// <summary>The order.</summary>
    public OrderPageView View { get; private set; } = null!;

    /// <summary>The parcel it is about.</summary>
    public BoughtParcel Parcel { get; private set; } = null!;

    /// <summary>Minutes in which a liaison should answer.</summary>
    public int LiaisonMinutes => options.Claims.LiaisonMinutes;

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(string? village, CancellationToken cancellationToken)
    {
        Form.Village = village;
        return Show(cancellationToken);
    }

    /// <summary>Opens the claim.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Refused(await claims.OpenAsync(Order, Form.ToInput(), Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Link, Text["buy.claim.sent"]);

    /// <inheritdoc />
    protected override bool HasKeyInAddress => true;

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Find(Order, cancellationToken) is not { } view) return NotFound();
        if (view.Parcels.FirstOrDefault(parcel => parcel.VillageCode == Form.Village) is not { } parcel) return NotFound();
        (View, Parcel) = (view, parcel);
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch
    {
        "text" => "Form.Text",
        "amountFen" => "Form.Yuan",
        _ => "",
    };
}

/// <summary>A complaint as it is typed.</summary>
public sealed class ClaimForm
{
    /// <summary>The village whose parcel it is about, by code.</summary>
    public string? Village { get; set; }

    /// <summary>What is wrong.</summary>
    public string? Text { get; set; }

    /// <summary>What the buyer asks for, in yuan.</summary>
    public decimal? Yuan { get; set; }

    /// <summary>The claim it asks for; a part of a fen is rounded, and what fits no amount is left for the desk to refuse.</summary>
    public NewClaim ToInput() => new()
    {
        Village = Village,
        Text = Text,
        AmountFen = Yuan is { } yuan ? (long)Math.Clamp(Math.Round(yuan * 100m, MidpointRounding.AwayFromZero), long.MinValue, long.MaxValue) : null,
    };
}
