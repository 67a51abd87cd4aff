using AppleLive.Ledger;
using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PublicRecords(Session session) : IPublicRecords
{
    private static readonly RowStatement<(long Sequence, PublicRecord Record)> Insert = new Columns<(long Sequence, PublicRecord Record)>()
        .Long("sequence", numbered => numbered.Sequence)
        .Bytes("record", numbered => numbered.Record.Utf8.ToArray())
        .InsertInto("public_records");

    private static readonly RowQuery<bool, long> Last = Ask.Once("select coalesce(max(sequence), 0) from public_records", static row => row.Long(0));

    private static readonly RowStatement<VillageMovementRow> InsertMovements = VillageMovementRow.Columns.InsertInto("record_villages");

    private static readonly RowStatement<VillageMovementRow> MoveTotals = VillageMovementRow.Columns.Run(
        $"""
        update village_totals
        set sold_fen = village_totals.sold_fen + given.sold_fen, refunded_fen = village_totals.refunded_fen + given.refunded_fen,
            fees_fen = village_totals.fees_fen + given.fees_fen, paid_out_fen = village_totals.paid_out_fen + given.paid_out_fen
        from {RowStatement<VillageMovementRow>.Rows} given where village_totals.village_id = given.village_id
        """);

    public async Task<long> AddAsync(PublicRecord record, CancellationToken cancellationToken) => (await AddAllAsync([record], cancellationToken))[0];

    // Whoever holds the books numbers the records: without gaps, and in the order in which the transactions are committed.
    // The log and a settlement's cut-off rest on that.
    public async Task<IReadOnlyList<long>> AddAllAsync(IReadOnlyList<PublicRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0) return [];
        await session.LockBooksAsync(cancellationToken);
        long last = await session.AskAsync(Last, cancellationToken);
        (long Sequence, PublicRecord Record)[] numbered = [.. records.Select((record, place) => (last + 1 + place, record))];
        await session.WriteAsync(Insert, numbered, cancellationToken);
        await session.WriteAsync(
            InsertMovements,
            [.. numbered.SelectMany(one => one.Record.Villages.Select(movement => VillageMovementRow.Of(one.Sequence, movement)))],
            cancellationToken);
        await MoveTotalsAsync(records, cancellationToken);
        return [.. numbered.Select(one => one.Sequence)];
    }

    public async Task<IReadOnlyList<PendingRecord>> ListAsync(long after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            "select sequence, record from public_records where sequence > @after order by sequence limit @limit", new { after, limit }, cancellationToken))
            .Select(row => new PendingRecord(row.Sequence, row.Record)),
    ];

    private Task MoveTotalsAsync(IEnumerable<PublicRecord> records, CancellationToken cancellationToken) =>
        session.WriteAsync(
            MoveTotals,
            [
                .. records.SelectMany(record => record.Villages)
                    .GroupBy(movement => movement.Village)
                    .Select(village => new VillageMovement(village.Key, village.Aggregate(VillageTotals.None, (sum, movement) => sum + movement.Change)))
                    .Where(movement => movement.Change != VillageTotals.None)
                    .Select(movement => VillageMovementRow.Of(0, movement)),
            ],
            cancellationToken);

    private sealed class Row
    {
        public long Sequence { get; init; }

        public required byte[] Record { get; init; }
    }
}
