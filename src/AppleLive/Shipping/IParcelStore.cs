using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Shipping;

/// <summary>The parcels. They are added with their order.</summary>
public interface IParcelStore
{
    /// <summary>Keeps the parcel's state, shipment, delivery and completion.</summary>
    Task SaveAsync(Parcel parcel, CancellationToken cancellationToken);

    /// <summary>The parcels of a village that are delivered and captured, whose claim window is over, without an open claim, and not completed yet.</summary>
    Task<IReadOnlyList<Parcel>> DueAsync(VillageId village, Instant now, CancellationToken cancellationToken);
}
