using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Transparency;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>The log as the integrator writes it; the other half reads it.</summary>
internal sealed partial class LogStore(Session session) : ILogStore
{
    public async Task<PublishedCheckpoint?> PublishedAsync(CancellationToken cancellationToken) =>
        await session.FindAsync<CheckpointRow>($"select size, note from log_checkpoint where one = 1{session.ForUpdate}", new { }, cancellationToken) is { } row
            ? new PublishedCheckpoint(row.Size, row.Note)
            : null;

    // The last entries are few: one placed by a sequence number stands at most as many places back as there are villages.
    public async Task<LogEnd> EndAsync(CancellationToken cancellationToken)
    {
        PublishedCheckpoint? published = await PublishedAsync(cancellationToken);
        EndRow end = (await session.FindAsync<EndRow>(
            """
            select coalesce((select max(log_index) + 1 from log_entries), 0) as placed,
                   coalesce((select sequence from log_entries where sequence is not null order by log_index desc limit 1), 0) as last_sequence
            """,
            new { },
            cancellationToken))!;
        return new LogEnd(end.Placed, end.LastSequence, published);
    }

    public async Task<IReadOnlyList<WaitingRecord>> WaitingAsync(long after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordRow> records = await session.ListAsync<RecordRow>(
            "select sequence, record from public_records where sequence > @after order by sequence limit @limit", new { after, limit }, cancellationToken);
        if (records.Count == 0) return [];
        ILookup<long, VillageMovement> villages = (await session.ListAsync<VillageMovementRow>(
            """
            select sequence, village_id as village, sold_fen as sold, refunded_fen as refunded, fees_fen as fees, paid_out_fen as paid_out
            from record_villages where sequence between @first and @last
            """,
            new { first = records[0].Sequence, last = records[^1].Sequence },
            cancellationToken)).ToLookup(row => row.Sequence, row => row.ToMovement());
        return [.. records.Select(row => new WaitingRecord(row.Sequence, row.Record, [.. villages[row.Sequence]]))];
    }

    public async Task<IReadOnlyList<VillageStand>> StandsAsync(CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<StandRow>(
            """
            select villages.village_id, villages.code, coalesce(stand.sold_fen, 0) as sold_fen, coalesce(stand.refunded_fen, 0) as refunded_fen,
                   coalesce(stand.fees_fen, 0) as fees_fen, coalesce(stand.paid_out_fen, 0) as paid_out_fen, coalesce(stand.moved, 0) as moved,
                   stand.totals_index, stand.totals_at
            from villages left join log_villages stand on stand.village_id = villages.village_id
            order by villages.code
            """,
            null,
            cancellationToken)).Select(row => row.ToStand()),
    ];

    // Constraint log_entry_once.
    public Task<long?> IndexOfAsync(long sequence, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>("select log_index from log_entries where sequence = @sequence", new { sequence }, cancellationToken);

    public async Task PlaceAsync(LogPlacement placement, CancellationToken cancellationToken)
    {
        await session.WriteAsync(LogRows.InsertEntries, placement.Entries, cancellationToken);
        await session.WriteAsync(
            LogRows.InsertVillages, [.. placement.Entries.SelectMany(placed => placed.Villages.Select(village => (village, placed.Entry.Index)))], cancellationToken);
        await session.WriteAsync(LogRows.SaveTiles, placement.Tiles, cancellationToken);
        await session.WriteAsync(LogRows.SaveStands, placement.Stands, cancellationToken);
    }

    public async Task<bool> PublishAsync(PublishedCheckpoint checkpoint, long insteadOf, CancellationToken cancellationToken) =>
        1 == await session.ExecuteAsync(
            insteadOf == 0
                ? "insert into log_checkpoint (one, size, note) values (1, @Size, @Note) on conflict do nothing"
                : "update log_checkpoint set size = @Size, note = @Note where one = 1 and size = @insteadOf",
            new { checkpoint.Size, checkpoint.Note, insteadOf },
            cancellationToken);

    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken) =>
        session.ListAsync<string>("select vkey from log_keys order by number", null, cancellationToken);

    public Task AddKeyAsync(string vkey, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into log_keys (vkey) values (@vkey)", new { vkey }, cancellationToken);

    private sealed class CheckpointRow
    {
        public long Size { get; init; }

        public required string Note { get; init; }
    }

    private sealed class EndRow
    {
        public long Placed { get; init; }

        public long LastSequence { get; init; }
    }

    private sealed class RecordRow
    {
        public long Sequence { get; init; }

        public required byte[] Record { get; init; }
    }

    private sealed class StandRow
    {
        public VillageId VillageId { get; init; }

        public required string Code { get; init; }

        public Fen SoldFen { get; init; }

        public Fen RefundedFen { get; init; }

        public Fen FeesFen { get; init; }

        public Fen PaidOutFen { get; init; }

        public long Moved { get; init; }

        public long? TotalsIndex { get; init; }

        public Instant? TotalsAt { get; init; }

        public VillageStand ToStand() =>
            new(VillageId, Code, new VillageTotals(SoldFen, RefundedFen, FeesFen, PaidOutFen), Moved == 1, TotalsIndex, TotalsAt);
    }
}
