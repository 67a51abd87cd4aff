using AppleLive.Harvests;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class HarvestStore(Session session) : IHarvestStore
{
    public Task AddAsync(HarvestLot lot, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into lots (lot_id, grower_id, village_id, variety, standard, grade, minimum_mm, harvested_on, storage, bagging, blush_percent, striped,
                              registered_grams, certificate, state, entered_by, registered_at)
            values (@Id, @Grower, @Village, @Variety, @Standard, @Grade, @MinimumMm, @HarvestedOn, @Storage, @Bagging, @BlushPercent, @Striped,
                    @RegisteredGrams, @Certificate, @State, @EnteredBy, @RegisteredAt)
            """,
            new
            {
                lot.Id,
                lot.Grower,
                lot.Village,
                lot.Facts.Variety,
                lot.Facts.Standard,
                lot.Facts.Grade,
                lot.Facts.MinimumMm,
                lot.Facts.HarvestedOn,
                Storage = Names.Of(lot.Facts.Storage),
                Bagging = lot.Facts.Bagging is { } bagging ? Names.Of(bagging) : null,
                lot.Facts.BlushPercent,
                Striped = lot.Facts.Striped is { } striped ? striped ? 1L : 0L : (long?)null,
                lot.RegisteredGrams,
                lot.Certificate,
                State = lot.State.Name,
                lot.EnteredBy,
                lot.RegisteredAt,
            },
            cancellationToken);

    public async Task<HarvestLot?> FindAsync(LotId id, CancellationToken cancellationToken) =>
        (await FindAllAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<HarvestLot>> FindAllAsync(IReadOnlyCollection<LotId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : [.. (await session.ListAsync<LotRow>($"select * from lots where lot_id in @ids order by lot_id{session.ForUpdate}", new { ids = session.Ids(ids) }, cancellationToken)).Select(row => row.ToLot())];

    public Task SaveStateAsync(HarvestLot lot, CancellationToken cancellationToken)
    {
        Inspection? inspection = lot.State is LotState.Inspected inspected ? inspected.Inspection : lot.Attestation?.Inspection;
        return session.ExecuteAsync(
            """
            update lots
            set state = @State, found_grams = @Grams, weighed = @Weighed, identity_seen = @IdentitySeen, certificate_seen = @CertificateSeen,
                brix_tenths = @BrixTenths, photos = @Photos, inspected_by = @By, inspector_badge = @Badge, inspected_at = @InspectedAt,
                approved_by = @ApprovedBy, approver_badge = @ApproverBadge, approved_at = @ApprovedAt, reason = @Reason, ended_at = @EndedAt
            where lot_id = @Id
            """,
            new
            {
                lot.Id,
                State = lot.State.Name,
                inspection?.Grams,
                Weighed = Flag(inspection?.Facts.Weighed),
                IdentitySeen = Flag(inspection?.Facts.IdentitySeen),
                CertificateSeen = Flag(inspection?.Facts.CertificateSeen),
                inspection?.Facts.BrixTenths,
                inspection?.Facts.Photos,
                By = inspection?.By,
                inspection?.Badge,
                InspectedAt = inspection?.At,
                ApprovedBy = lot.Attestation?.ApprovedBy,
                lot.Attestation?.ApproverBadge,
                ApprovedAt = lot.Attestation?.At,
                Reason = (lot.State as LotState.Rejected)?.Reason,
                EndedAt = lot.State switch
                {
                    LotState.Rejected rejected => rejected.At,
                    LotState.Withdrawn withdrawn => withdrawn.At,
                    _ => (NodaTime.Instant?)null,
                },
            },
            cancellationToken);
    }

    public Task AllocateAsync(LotId id, long grams, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update lots set allocated_grams = allocated_grams + @grams where lot_id = @id", new { id, grams }, cancellationToken);

    // Index lots_to_list holds these lots and no others.
    public async Task<IReadOnlyList<HarvestLot>> ListAvailableAsync(VillageId village, LotId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<LotRow>(
            $"""
            select * from lots
            where village_id = @village and state = 'attested' and allocated_grams < found_grams
            {(after is null ? "" : "and lot_id < @after")}
            order by lot_id desc limit @limit
            """,
            new { village, after, limit },
            cancellationToken)).Select(row => row.ToLot()),
    ];

    // Index lots_to_list.
    public async Task<IReadOnlyList<AvailableHarvest>> AvailableByVillageAsync(CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<AvailableRow>(
            """
            select village_id, count(*) as lots, cast(sum(found_grams - allocated_grams) as bigint) as grams from lots
            where state = 'attested' and allocated_grams < found_grams
            group by village_id order by village_id
            """,
            null,
            cancellationToken)).Select(row => new AvailableHarvest(row.VillageId, row.Lots, row.Grams)),
    ];

    private static long? Flag(bool? value) => value is null ? null : value.Value ? 1 : 0;

    private sealed class AvailableRow
    {
        public VillageId VillageId { get; init; }

        public long Lots { get; init; }

        public long Grams { get; init; }
    }
}
