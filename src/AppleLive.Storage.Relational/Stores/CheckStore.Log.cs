using AppleLive.Checks;
using AppleLive.Ledger;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class CheckStore
{
    public Task<IReadOnlyList<UnfoundedEntry>> UnfoundedAsync(int limit, CancellationToken cancellationToken) =>
        session.ListAsync<UnfoundedEntry>(
            """
            select log_index, type, subject from log_entries entry
            where ((type like 'order.%' or type like 'payment.%' or type like 'refund.%' or type like 'parcel.%' or type like 'claim.%')
                   and not exists (select 1 from orders where order_id = entry.subject))
               or (type like 'lot.%' and not exists (select 1 from lots where lot_id = entry.subject))
               or (type like 'listing.%' and not exists (select 1 from listings where listing_id = entry.subject))
               or ((type like 'settlement.%' or type like 'payout.%') and not exists (select 1 from settlements where settlement_id = entry.subject))
            order by log_index limit @limit
            """,
            new { limit },
            cancellationToken);

    public async Task<IReadOnlyList<CheckedEntry>> EntriesAsync(long from, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<CheckedEntryRow> rows = await session.ListAsync<CheckedEntryRow>(
            """
            select entry.log_index, entry.sequence, entry.type, entry.subject, entry.record as own, waiting.record as waiting
            from log_entries entry left join public_records waiting on waiting.sequence = entry.sequence
            where entry.log_index >= @from order by entry.log_index limit @limit
            """,
            new { from, limit },
            cancellationToken);
        long[] sequences = [.. rows.Where(row => row.Sequence is not null).Select(row => row.Sequence!.Value)];
        ILookup<long, VillageMovement> movements = sequences.Length == 0
            ? Enumerable.Empty<VillageMovementRow>().ToLookup(row => row.Sequence, row => row.ToMovement())
            : (await session.ListAsync<VillageMovementRow>(
                """
                select sequence, village_id as village, sold_fen as sold, refunded_fen as refunded, fees_fen as fees, paid_out_fen as paid_out
                from record_villages where sequence between @first and @last
                """,
                new { first = sequences.Min(), last = sequences.Max() },
                cancellationToken)).ToLookup(row => row.Sequence, row => row.ToMovement());
        return
        [
            .. rows.Select(row => new CheckedEntry(
                row.LogIndex, row.Sequence, row.Type, row.Subject, row.Own, row.Waiting, row.Sequence is { } sequence ? [.. movements[sequence]] : [])),
        ];
    }

    // Constraint log_entry_once.
    public Task<IReadOnlyList<long>> SkippedAsync(long upTo, int limit, CancellationToken cancellationToken) =>
        session.ListAsync<long>(
            """
            select sequence from public_records waiting
            where sequence <= @upTo and not exists (select 1 from log_entries entry where entry.sequence = waiting.sequence)
            order by sequence limit @limit
            """,
            new { upTo, limit },
            cancellationToken);

    private sealed class CheckedEntryRow
    {
        public long LogIndex { get; init; }

        public long? Sequence { get; init; }

        public required string Type { get; init; }

        public Guid? Subject { get; init; }

        public byte[]? Own { get; init; }

        public byte[]? Waiting { get; init; }
    }
}
