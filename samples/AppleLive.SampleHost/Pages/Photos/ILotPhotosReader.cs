using AppleLive.Harvests;
using AppleLive.People;

namespace AppleLive.SampleHost.Pages.Photos;

/// <summary>Reads the photos of a lot for those who keep it.</summary>
public interface ILotPhotosReader
{
    /// <summary>The page of the lot's photos, or null where there is no such lot or the reader has nothing to do with it.</summary>
    Task<LotPhotosPage?> Find(LotId id, Actor reader, CancellationToken cancellationToken);
}

/// <summary>The page of a lot's photos.</summary>
/// <param name="Variety">What the lot is of.</param>
/// <param name="Grams">How much of it was registered.</param>
/// <param name="Photos">Its photos.</param>
public sealed record LotPhotosPage(string Variety, long Grams, LotPhotosView Photos);
