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

    /// <summary>The keys that were accepted.</summary>
    public static readonly RowQuery<Digest, AcceptedKey> Find = Ask.ByDigest(
        $"select key_hash, fingerprint, answer, at from idempotency_keys where key_hash {RowQuery<Digest, AcceptedKey>.Given}",
        static row => new AcceptedKey(Digest.From(row.Bytes(0)), Digest.From(row.Bytes(1)), row.Text(2), Instant.FromUnixTimeMilliseconds(row.Long(3))));

    public async Task<AcceptedKey?> FindAsync(Digest key, CancellationToken cancellationToken) =>
        (await session.AskAsync(Find, [key], cancellationToken)).SingleOrDefault();

    public Task AddAsync(AcceptedKey key, CancellationToken cancellationToken) => AddAllAsync([key], cancellationToken);

    // A range of the primary key.
    public Task<int> ForgetAsync(byte first, Instant before, CancellationToken cancellationToken)
    {
        byte[] least = new byte[32], greatest = new byte[32];
        Array.Fill(greatest, byte.MaxValue);
        least[0] = greatest[0] = first;
        return session.ExecuteAsync(
            "delete from idempotency_keys where key_hash between @least and @greatest and at < @before", new { least, greatest, before }, cancellationToken);
    }

    public Task AddAllAsync(IReadOnlyCollection<AcceptedKey> keys, CancellationToken cancellationToken) => session.WriteAsync(Insert, keys, cancellationToken);
}
