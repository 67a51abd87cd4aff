using AppleLive.Ledger;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PublicRecords(Session session) : IPublicRecords
{
    public async Task<long> AddAsync(PublicRecord record, CancellationToken cancellationToken) => (await AddAllAsync([record], cancellationToken))[0];

    public async Task<IReadOnlyList<long>> AddAllAsync(IReadOnlyList<PublicRecord> records, CancellationToken cancellationToken)
    {
        var numbers = new List<long>(records.Count);
        foreach (PublicRecord record in records)
        {
            numbers.Add(await session.ScalarAsync<long>(
                "insert into public_records (record) values (@Utf8) returning sequence", new { Utf8 = record.Utf8.ToArray() }, cancellationToken));
        }

        await session.ExecuteAsync(
            """
            insert into record_villages (sequence, village_id, sold_fen, refunded_fen, fees_fen, paid_out_fen)
            values (@Sequence, @Village, @Sold, @Refunded, @Fees, @PaidOut)
            """,
            records.Zip(numbers).SelectMany(numbered => numbered.First.Villages.Select(movement => VillageMovementRow.Of(numbered.Second, movement))),
            cancellationToken);
        await MoveTotalsAsync(records, cancellationToken);
        return numbers;
    }

    public async Task<IReadOnlyList<PendingRecord>> ListAsync(long after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            "select sequence, record from public_records where sequence > @after order by sequence limit @limit", new { after, limit }, cancellationToken))
            .Select(row => new PendingRecord(row.Sequence, row.Record)),
    ];

    // In the order of their ids: two transactions that move the same villages lock them in the same order.
    private Task<int> MoveTotalsAsync(IEnumerable<PublicRecord> records, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update village_totals
            set sold_fen = sold_fen + @Sold, refunded_fen = refunded_fen + @Refunded, fees_fen = fees_fen + @Fees, paid_out_fen = paid_out_fen + @PaidOut
            where village_id = @Village
            """,
            records.SelectMany(record => record.Villages)
                .GroupBy(movement => movement.Village)
                .Select(village => new VillageMovement(village.Key, village.Aggregate(VillageTotals.None, (sum, movement) => sum + movement.Change)))
                .Where(movement => movement.Change != VillageTotals.None)
                .OrderBy(movement => movement.Village)
                .Select(movement => VillageMovementRow.Of(0, movement)),
            cancellationToken);

    private sealed class Row
    {
        public long Sequence { get; init; }

        public required byte[] Record { get; init; }
    }
}
