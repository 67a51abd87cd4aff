using AppleLive.Ledger;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PublicRecords(Session session) : IPublicRecords
{
    public Task<long> AddAsync(PublicRecord record, CancellationToken cancellationToken) =>
        session.ScalarAsync<long>(
            "insert into public_records (record) values (@Utf8) returning sequence", new { Utf8 = record.Utf8.ToArray() }, cancellationToken);

    public async Task<IReadOnlyList<PendingRecord>> ListAsync(long after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            "select sequence, record from public_records where sequence > @after order by sequence limit @limit", new { after, limit }, cancellationToken))
            .Select(row => new PendingRecord(row.Sequence, row.Record)),
    ];

    private sealed class Row
    {
        public long Sequence { get; init; }

        public required byte[] Record { get; init; }
    }
}
