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
}
