using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ParcelStore(Session session) : IParcelStore
{
    public Task SaveAsync(Parcel parcel, CancellationToken cancellationToken) => SaveAllAsync([parcel], cancellationToken);

    // Index parcels_due, which holds only parcels whose accounts are open.
    public async Task<IReadOnlyList<Parcel>> DueAsync(VillageId village, Instant now, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<ParcelRow>(
            """
            select parcel.* from parcels parcel
            where parcel.village_id = @village and parcel.completed_at is null
              and ((parcel.state = 'delivered' and parcel.claim_until < @now) or parcel.state in ('cancelled', 'refused', 'lost'))
              and exists (select 1 from payments payment where payment.order_id = parcel.order_id)
              and not exists (select 1 from claims claim
                              where claim.order_id = parcel.order_id and claim.village_id = parcel.village_id
                                and claim.state in ('opened', 'liaison', 'station', 'mediation'))
            order by parcel.parcel_id limit @limit
            """,
            new { village, now, limit },
            cancellationToken)).Select(row => row.ToParcel()),
    ];

    public Task SaveAllAsync(IEnumerable<Parcel> parcels, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update parcels
            set state = @State, carrier = @Carrier, tracking_number = @TrackingNumber, delivered_at = @DeliveredAt, claim_until = @ClaimUntil,
                completed_at = @CompletedAt
            where parcel_id = @ParcelId
            """,
            parcels.Select(ParcelRow.Of),
            cancellationToken);
}
