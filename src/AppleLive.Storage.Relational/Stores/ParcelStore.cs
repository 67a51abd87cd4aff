using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Shipping;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ParcelStore(Session session) : IParcelStore
{
    private static readonly RowStatement<Parcel> Insert = new Columns<Parcel>()
        .Id("parcel_id", parcel => parcel.Id.Value)
        .Id("order_id", parcel => parcel.Order.Value)
        .Id("village_id", parcel => parcel.Village.Value)
        .Text("state", parcel => parcel.StateName)
        .InsertInto("parcels");

    private static readonly RowStatement<Parcel> Update = new Columns<Parcel>()
        .Id("parcel_id", parcel => parcel.Id.Value)
        .Text("state", parcel => parcel.StateName)
        .Text("carrier", parcel => parcel.Carrier)
        .Text("tracking_number", parcel => parcel.TrackingNumber)
        .At("delivered_at", parcel => parcel.DeliveredAt)
        .At("claim_until", parcel => parcel.ClaimUntil)
        .At("completed_at", parcel => parcel.CompletedAt)
        .Run(
            $"""
            update parcels
            set state = given.state, carrier = given.carrier, tracking_number = given.tracking_number, delivered_at = given.delivered_at,
                claim_until = given.claim_until, completed_at = given.completed_at
            from {RowStatement<Parcel>.Rows} given where parcels.parcel_id = given.parcel_id
            """);

    public Task SaveAsync(Parcel parcel, CancellationToken cancellationToken) => SaveAllAsync([parcel], cancellationToken);

    public async Task<Parcel?> FindAsync(ParcelId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<ParcelRow>($"select * from parcels where parcel_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToParcel();

    // Index parcels_open.
    public async Task<OpenParcels> CountOpenAsync(IReadOnlyCollection<VillageId> villages, CancellationToken cancellationToken)
    {
        if (villages.Count == 0) return new OpenParcels(0, 0, 0);
        Dictionary<string, long> counts = (await session.ListAsync<CountRow>(
            """
            select parcel.state, count(*) as parcels
            from parcels parcel join orders placed on placed.order_id = parcel.order_id
            where parcel.village_id in @villages and parcel.completed_at is null and parcel.state in ('pending', 'packed', 'handedOver')
              and placed.status in ('confirmed', 'amended', 'completed')
            group by parcel.state
            """,
            new { villages = session.Ids(villages) },
            cancellationToken)).ToDictionary(row => row.State, row => row.Parcels, StringComparer.Ordinal);
        return new OpenParcels(CountOf(ParcelState.Pending), CountOf(ParcelState.Packed), CountOf(ParcelState.HandedOver));

        int CountOf(ParcelState state) => (int)counts.GetValueOrDefault(Names.Of(state));
    }

    // Index parcels_open, then the primary key of order_fills.
    public async Task<IReadOnlyList<BoxesToPack>> ToPackAsync(VillageId village, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<BoxesRow>(
            """
            select fill.lot_id, fill.grower_id, fill.listing_id, cast(sum(fill.boxes) as bigint) as boxes
            from parcels parcel
            join orders placed on placed.order_id = parcel.order_id
            join order_fills fill on fill.order_id = parcel.order_id and fill.village_id = parcel.village_id
            where parcel.village_id = @village and parcel.completed_at is null and parcel.state = 'pending'
              and placed.status in ('confirmed', 'amended', 'completed') and fill.boxes > 0
            group by fill.lot_id, fill.grower_id, fill.listing_id
            order by fill.lot_id, fill.listing_id
            """,
            new { village },
            cancellationToken)).Select(row => new BoxesToPack(row.LotId, row.GrowerId, row.ListingId, row.Boxes)),
    ];

    // Index parcels_open, which holds only parcels whose accounts are open; those that wait to be sent are passed over.
    // Materialized, since a planner that expects few would otherwise follow the primary key through all of history.
    public async Task<IReadOnlyList<Parcel>> DueAsync(VillageId village, Instant now, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<ParcelRow>(
            """
            with due as materialized (
                select parcel.* from parcels parcel
                where parcel.village_id = @village and parcel.completed_at is null and parcel.state in ('delivered', 'cancelled', 'refused', 'lost')
                  and (parcel.state <> 'delivered' or parcel.claim_until < @now)
                  and exists (select 1 from payments payment where payment.order_id = parcel.order_id)
                  and not exists (select 1 from claims claim
                                  where claim.order_id = parcel.order_id and claim.village_id = parcel.village_id
                                    and claim.state in ('opened', 'liaison', 'station', 'mediation')))
            select * from due order by parcel_id limit @limit
            """,
            new { village, now, limit },
            cancellationToken)).Select(row => row.ToParcel()),
    ];

    public Task AddAllAsync(IReadOnlyCollection<Parcel> parcels, CancellationToken cancellationToken) => session.WriteAsync(Insert, parcels, cancellationToken);

    public Task SaveAllAsync(IReadOnlyCollection<Parcel> parcels, CancellationToken cancellationToken) => session.WriteAsync(Update, parcels, cancellationToken);

    private sealed class CountRow
    {
        public required string State { get; init; }

        public long Parcels { get; init; }
    }

    private sealed class BoxesRow
    {
        public LotId LotId { get; init; }

        public GrowerId GrowerId { get; init; }

        public ListingId ListingId { get; init; }

        public long Boxes { get; init; }
    }
}
