using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Shipping;

/// <summary>The parcels. They are added with their order.</summary>
public interface IParcelStore
{
    /// <summary>Keeps the parcel's state, shipment, delivery and completion.</summary>
    Task SaveAsync(Parcel parcel, CancellationToken cancellationToken);

    /// <summary>The parcel, or null.</summary>
    Task<Parcel?> FindAsync(ParcelId id, CancellationToken cancellationToken);

    /// <summary>How many parcels of these villages together are to be packed, packed and with a carrier, of orders that stand.</summary>
    Task<OpenParcels> CountOpenAsync(IReadOnlyCollection<VillageId> villages, CancellationToken cancellationToken);

    /// <summary>How many boxes of which lots all parcels take that are still to be packed, by lot and listing.</summary>
    Task<IReadOnlyList<BoxesToPack>> ToPackAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>
    /// The captured parcels of a village that are not completed and are either delivered, past their claim window and
    /// without an open claim, or cancelled, refused or lost; oldest first, at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<Parcel>> DueAsync(VillageId village, Instant now, int limit, CancellationToken cancellationToken);
}
