using AppleLive.AspNetCore.Access;
using AppleLive.SampleHost.Forms;
using AppleLive.Shipping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>A parcel: packed, handed over, delivered; or refused, or lost.</summary>
[Authorize(AppleLivePolicies.Liaison)]
public sealed class ParcelModel(ParcelsReader reader, ParcelDesk desk) : FormPage
{
    // Whoever hands over thirty parcels hands them to one carrier.
    private const string LastCarrier = "carrier";

    /// <summary>The parcel.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary><c>refused</c> or <c>lost</c>, where that is about to be said and must be confirmed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>What was filled in.</summary>
    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    /// <summary>What is shown.</summary>
    public ParcelView View { get; private set; } = null!;

    private WhichParcel Which => new() { Village = View.Village.Code };

    /// <summary>Shows the parcel.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form.Carrier = Request.Cookies[LastCarrier];
        return Show(cancellationToken);
    }

    /// <summary>It is packed.</summary>
    public async Task<IActionResult> OnPostPackAsync(CancellationToken cancellationToken) =>
        await Find(cancellationToken)
            ? await Answer(await desk.PackAsync(View.Parcel.Order, Which, By, Key, cancellationToken), Text["parcel.packed.notice", View.Number], cancellationToken)
            : NotFound();

    /// <summary>It is with the carrier.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Outcome<ParcelAnswer> outcome = await desk.HandOverAsync(View.Parcel.Order, Form.ToInput(View.Village.Code), By, Key, cancellationToken);
        if (outcome is Outcome<ParcelAnswer>.Accepted && Form.Carrier is { } carrier)
            Response.Cookies.Append(LastCarrier, carrier, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(30) });
        return await Answer(outcome, Text["parcel.sent.notice", View.Number], cancellationToken);
    }

    /// <summary>It is with the buyer.</summary>
    public async Task<IActionResult> OnPostDeliverAsync(CancellationToken cancellationToken) =>
        await Find(cancellationToken)
            ? await Answer(await desk.DeliverAsync(View.Parcel.Order, Which, By, Key, cancellationToken), Text["parcel.delivered.notice", View.Number], cancellationToken)
            : NotFound();

    /// <summary>The buyer refused it.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) =>
        await Find(cancellationToken)
            ? await Answer(await desk.RefuseAsync(View.Parcel.Order, Which, By, Key, cancellationToken), Text["parcel.refused.notice", View.Number], cancellationToken)
            : NotFound();

    /// <summary>The carrier lost it.</summary>
    public async Task<IActionResult> OnPostLoseAsync(CancellationToken cancellationToken) =>
        await Find(cancellationToken)
            ? await Answer(await desk.LoseAsync(View.Parcel.Order, Which, By, Key, cancellationToken), Text["parcel.lost.notice", View.Number], cancellationToken)
            : NotFound();

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken) => await Find(cancellationToken) ? Page() : NotFound();

    private async Task<IActionResult> Answer<T>(Outcome<T> outcome, string notice, CancellationToken cancellationToken) =>
        Refused(outcome, out _) ? await Show(cancellationToken) : Done($"/work/parcels/{View.Parcel.Id}", notice);

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Id, out ParcelId id) || await reader.Find(By, id, cancellationToken) is not { } parcel) return false;
        View = parcel;
        return true;
    }
}
