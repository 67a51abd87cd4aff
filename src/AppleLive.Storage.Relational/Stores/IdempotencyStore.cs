using AppleLive.Storage.Relational.Rows;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class IdempotencyStore(Session session) : IIdempotencyStore
{
    private static readonly RowStatement<AcceptedKey> Insert = new Columns<AcceptedKey>()
        .Bytes("key_hash", key => key.Key.ToBytes())
        .Bytes("fingerprint", key => key.Fingerprint.ToBytes())
        .Text("answer", key => key.Answer)
        .At("at", key => key.At)
        .InsertInto("idempotency_keys");

    public async Task<AcceptedKey?> FindAsync(Digest key, CancellationToken cancellationToken) =>
        (await FindAllAsync([key], cancellationToken)).SingleOrDefault();

    public Task AddAsync(AcceptedKey key, CancellationToken cancellationToken) => AddAllAsync([key], cancellationToken);

    public async Task<IReadOnlyList<AcceptedKey>> FindAllAsync(IReadOnlyCollection<Digest> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? []
            :
            [
                .. (await session.ListAsync<Row>(
                    "select key_hash, fingerprint, answer, at from idempotency_keys where key_hash in @keys", new { keys = keys.Select(key => key.ToBytes()).ToArray() }, cancellationToken))
                    .Select(row => new AcceptedKey(row.KeyHash, row.Fingerprint, row.Answer, row.At)),
            ];

    public Task AddAllAsync(IReadOnlyCollection<AcceptedKey> keys, CancellationToken cancellationToken) => session.WriteAsync(Insert, keys, cancellationToken);

    private sealed class Row
    {
        public Digest KeyHash { get; init; }

        public Digest Fingerprint { get; init; }

        public required string Answer { get; init; }

        public Instant At { get; init; }
    }
}
