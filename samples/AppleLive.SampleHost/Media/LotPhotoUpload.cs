using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.People;

namespace AppleLive.SampleHost.Media;

/// <summary>Takes uploaded photos of a lot: looks at each, tells every fault at once, and hands those that are sound to the desk.</summary>
public sealed class LotPhotoUpload
{
    private readonly LotPhotoDesk desk;
    private readonly PhotoPress press;

    internal LotPhotoUpload(LotPhotoDesk desk, PhotoPress press) => (this.desk, this.press) = (desk, press);

    /// <summary>The largest request that is read: eight photos of the largest size, and what is around them.</summary>
    public const long LargestRequest = (LotPhoto.Most * PhotoPress.MostMegabytes + 4L) * 1024 * 1024;

    /// <summary>Adds the photos: all of them or none. The faults are those of <c>photos[0]</c>, <c>photos[1]</c> and so on.</summary>
    public async Task<Outcome<LotPhotosAnswer>> AddAsync(
        LotId lot, IReadOnlyList<IFormFile> files, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        // First who asks, and only then what was sent: unpacking a picture is work.
        if ((await desk.AskAsync(lot, by, cancellationToken)).IsRefused(out Refusal? why, out _)) return why;
        if (files.Count is < 1 or > LotPhoto.Most)
        {
            return Invalid(files.Count == 0
                ? new FieldError("photos", FieldRules.Required)
                : new FieldError("photos", FieldRules.Count) { Arguments = [1, LotPhoto.Most] });
        }

        var pictures = new List<Picture>();
        var faults = new List<FieldError>();
        for (int i = 0; i < files.Count; i++)
        {
            (Picture? picture, string? fault) = await Look(files[i], cancellationToken);
            if (picture is not null) pictures.Add(picture);
            else faults.Add(new FieldError($"photos[{i}]", fault!) { Arguments = ArgumentsOf(fault!, i + 1) });
        }

        return faults.Count > 0 ? Invalid([.. faults]) : await desk.AddAsync(lot, pictures, by, key, cancellationToken);
    }

    private async Task<(Picture? Picture, string? Fault)> Look(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > PhotoPress.MostBytes) return (null, FieldRules.PhotoBytes);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return await press.Press(bytes.ToArray(), cancellationToken);
    }

    private static IReadOnlyList<object> ArgumentsOf(string fault, int place) => fault switch
    {
        FieldRules.PhotoBytes => [place, PhotoPress.MostMegabytes],
        FieldRules.PhotoPixels => [place, PhotoPress.MostMegapixels],
        _ => [place],
    };

    private static Refusal Invalid(params IReadOnlyList<FieldError> faults) => new(Refusals.Invalid) { Fields = faults };
}
