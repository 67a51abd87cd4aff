using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.SampleHost.Media;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Photos;

/// <summary>The photos of a lot, and whether the reader may add to them and take some away.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Photos">Its photos, in order.</param>
/// <param name="MayChange">Whether the form is shown.</param>
public sealed record LotPhotosView(LotId Lot, IReadOnlyList<PhotoView> Photos, bool MayChange)
{
    /// <summary>How many more there may be.</summary>
    public int Room => LotPhoto.Most - Photos.Count;

    /// <summary>The page that takes the form.</summary>
    public string Action => $"/work/lots/{Lot}/photos";

    /// <summary>Of what the store holds; <paramref name="mayChange"/> says whether the reader is one who keeps the lot.</summary>
    public static LotPhotosView Of(HarvestLot lot, IEnumerable<LotPhoto> photos, bool mayChange)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return new LotPhotosView(
            lot.Id, [.. photos.Where(photo => photo.Lot == lot.Id).Select(PhotoView.Of)], mayChange && lot.State is (LotState.Registered or LotState.Inspected));
    }
}

/// <summary>A photo as pages show it.</summary>
/// <param name="Id">The picture.</param>
/// <param name="Small">Where its smallest file is, 320 pixels wide.</param>
/// <param name="Medium">960 pixels wide.</param>
/// <param name="Large">1,600 pixels wide.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record PhotoView(string Id, string Small, string Medium, string Large, Instant AddedAt)
{
    /// <summary>Of what the store holds.</summary>
    public static PhotoView Of(LotPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return new PhotoView(
            photo.Media.Value, MediaEndpoint.Path(photo.Media, PictureSize.Small), MediaEndpoint.Path(photo.Media, PictureSize.Medium),
            MediaEndpoint.Path(photo.Media, PictureSize.Large), photo.AddedAt);
    }
}
