using AppleLive.Growers;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class GrowerStore(Session session) : IGrowerStore
{
    private const string Columns =
        "select grower_id, village_id, person_id, secret, details, phone_index, entered_by, registered_at from growers";

    public Task AddAsync(Grower grower, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into growers (grower_id, village_id, person_id, secret, details, phone_index, entered_by, registered_at)
            values (@Id, @Village, @Person, @Secret, @Details, @PhoneIndex, @EnteredBy, @RegisteredAt)
            """,
            grower,
            cancellationToken);

    public async Task<Grower?> FindAsync(GrowerId id, CancellationToken cancellationToken) =>
        (await FindAllAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Grower>> FindAllAsync(IReadOnlyCollection<GrowerId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : Growers(await session.ListAsync<Row>($"{Columns} where grower_id in @ids", new { ids = session.Ids(ids) }, cancellationToken));

    public async Task<IReadOnlyList<Grower>> FindByPhoneAsync(Digest phoneIndex, CancellationToken cancellationToken) =>
        Growers(await session.ListAsync<Row>($"{Columns} where phone_index = @phoneIndex order by grower_id", new { phoneIndex }, cancellationToken));

    // Index growers_by_person.
    public async Task<IReadOnlyList<Grower>> FindByPersonAsync(PersonId person, CancellationToken cancellationToken) =>
        Growers(await session.ListAsync<Row>($"{Columns} where person_id = @person order by grower_id", new { person }, cancellationToken));

    // Ids are time-ordered, so the newest grower has the greatest id; index growers_by_village, or the primary key.
    public async Task<IReadOnlyList<Grower>> ListAsync(
        IReadOnlyCollection<VillageId>? villages, GrowerId? after, int limit, CancellationToken cancellationToken) =>
        villages is { Count: 0 }
            ? []
            : Growers(await session.ListAsync<Row>(
                $"""
                {Columns}
                where 1 = 1
                {(villages is null ? "" : "and village_id in @villages")}
                {(after is null ? "" : "and grower_id < @after")}
                order by grower_id desc limit @limit
                """,
                new { villages = session.Ids(villages ?? []), after, limit },
                cancellationToken));

    // Index lots_by_grower.
    public async Task<IReadOnlyDictionary<GrowerId, int>> CountLotsAsync(IReadOnlyCollection<GrowerId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<GrowerId, int>()
            : (await session.ListAsync<CountRow>(
                "select grower_id, count(*) as lots from lots where grower_id in @ids group by grower_id", new { ids = session.Ids(ids) }, cancellationToken))
                .ToDictionary(row => row.GrowerId, row => (int)row.Lots);

    private static IReadOnlyList<Grower> Growers(IEnumerable<Row> rows) =>
    [
        .. rows.Select(row => new Grower(
            row.GrowerId, row.VillageId, row.PersonId, row.Secret, row.Details, row.PhoneIndex, row.EnteredBy, row.RegisteredAt)),
    ];

    private sealed class Row
    {
        public GrowerId GrowerId { get; init; }

        public VillageId VillageId { get; init; }

        public PersonId PersonId { get; init; }

        public WrappedSecret Secret { get; init; }

        public required byte[] Details { get; init; }

        public Digest PhoneIndex { get; init; }

        public PersonId EnteredBy { get; init; }

        public Instant RegisteredAt { get; init; }
    }

    private sealed class CountRow
    {
        public GrowerId GrowerId { get; init; }

        public long Lots { get; init; }
    }
}
