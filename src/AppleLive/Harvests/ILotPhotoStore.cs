using AppleLive.Media;

namespace AppleLive.Harvests;

/// <summary>Which photos lots have. The pictures themselves are in <see cref="IMediaStore"/>.</summary>
public interface ILotPhotoStore
{
    /// <summary>The photos of these lots, by lot and in each lot's order.</summary>
    Task<IReadOnlyList<LotPhoto>> OfAsync(IReadOnlyCollection<LotId> lots, CancellationToken cancellationToken);

    /// <summary>Keeps these, in this order, as all the photos of the lot.</summary>
    Task SaveAsync(LotId lot, IReadOnlyList<LotPhoto> photos, CancellationToken cancellationToken);
}
