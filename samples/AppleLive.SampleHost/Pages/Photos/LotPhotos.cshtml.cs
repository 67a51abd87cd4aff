using AppleLive.AspNetCore.Access;
using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Photos;

/// <summary>The photos of a lot: looked at, added, taken away.</summary>
[Authorize(AppleLivePolicies.GrowerLiaisonOrOfficer)]
[RequestSizeLimit(LotPhotoUpload.LargestRequest)]
public sealed class LotPhotosModel(LotPhotoDesk desk, LotPhotoUpload upload, ILotPhotosReader reader) : FormPage
{
    /// <summary>The lot.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>The page of this site the form stood on.</summary>
    [BindProperty]
    public string? Back { get; set; }

    /// <summary>What was chosen.</summary>
    [BindProperty]
    public LotPhotosForm Form { get; set; } = new();

    /// <summary>What is shown.</summary>
    public LotPhotosPage View { get; private set; } = null!;

    private LotId Lot => EntityId.TryParse(Id, out LotId lot) ? lot : default;

    /// <summary>Shows the photos.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Adds photos.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await Answer(await upload.AddAsync(Lot, Form.Photos, By, Key, cancellationToken), Text["photo.added", Form.Photos.Count], cancellationToken);

    /// <summary>Takes a photo away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? photo, CancellationToken cancellationToken) =>
        MediaId.TryParse(photo, out MediaId media)
            ? await Answer(await desk.RemoveAsync(Lot, media, By, Key, cancellationToken), Text["photo.removed"], cancellationToken)
            : NotFound();

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Find(Lot, By, cancellationToken) is not { } page) return NotFound();
        View = page;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => "Form.Photos";

    private async Task<IActionResult> Answer(Outcome<LotPhotosAnswer> outcome, string notice, CancellationToken cancellationToken)
    {
        // Whoever has nothing to do with the lot is not told that there is one.
        if (await reader.Find(Lot, By, cancellationToken) is null) return NotFound();
        bool byScript = Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        if (Refused(outcome, out _))
            return byScript ? new JsonResult(new { errors = Errors }) { StatusCode = Response.StatusCode } : await Show(cancellationToken);

        string url = Url.IsLocalUrl(Back) ? Back : $"/work/lots/{Lot}/photos";
        if (!byScript) return Done(url, notice);
        TempData[Notice.Key] = notice;
        return new JsonResult(new { url });
    }

    private IEnumerable<string> Errors => ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage).Distinct(StringComparer.Ordinal);
}

/// <summary>Photos as they are chosen: taken now, or from those on the phone.</summary>
public sealed class LotPhotosForm
{
    /// <summary>The files.</summary>
    public List<IFormFile> Photos { get; set; } = [];
}
