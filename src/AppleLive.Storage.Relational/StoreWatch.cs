using System.Data.Common;

using AppleLive.Listings;

using Dapper;

namespace AppleLive.Storage.Relational;

/// <summary>The figures of every relational engine, and a write that means nothing.</summary>
public sealed class StoreWatch(IConnections connections) : IStoreWatch
{
    /// <inheritdoc />
    public Task<StoreFigures> FiguresAsync(int listings, CancellationToken cancellationToken) => connections.ReadAsync(
        async (connection, transaction) =>
        {
            // Primary keys, constraint log_entry_once, index listings_by_state; the outbox holds only what waits.
            CountsRow counts = await connection.QuerySingleAsync<CountsRow>(Of(
                """
                select (select count(*) from public_records
                        where sequence > coalesce((select max(sequence) from log_entries), 0))
                       + coalesce((select max(log_index) + 1 from log_entries), 0) - coalesce((select max(size) from log_checkpoint), 0) as unpublished,
                       (select count(*) from outbox) as backlog
                """,
                null));
            byte[]? oldest = counts.Unpublished == 0 ? null : await OldestAsync(Of, connection);
            IEnumerable<StockRow> stock = await connection.QueryAsync<StockRow>(Of(
                """
                select listing_id, quota_boxes - sold_boxes as left_boxes
                from listings where state = 'onSale' order by listing_id desc limit @listings
                """,
                new { listings }));
            return new StoreFigures(counts.Unpublished, oldest, counts.Backlog, stock.ToDictionary(row => row.ListingId, row => row.LeftBoxes));

            CommandDefinition Of(string sql, object? parameters) => new(connections.Dialect.Sql(sql), parameters, transaction, cancellationToken: cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task ProbeAsync(CancellationToken cancellationToken) => connections.WriteBesideAsync(
        async (connection, transaction) =>
        {
            int rows = await connection.ExecuteAsync(new CommandDefinition(
                connections.Dialect.Sql("insert into counters (name, value) values ('probe', 1) on conflict (name) do update set value = counters.value + 1"),
                transaction: transaction, cancellationToken: cancellationToken));
            return (rows, true);
        },
        cancellationToken);

    // What has its place comes before what waits for one.
    private static async Task<byte[]?> OldestAsync(Func<string, object?, CommandDefinition> of, DbConnection connection) =>
        await connection.QueryFirstOrDefaultAsync<byte[]>(of(
            """
            select coalesce(entry.record, waiting.record) as record
            from log_entries entry left join public_records waiting on waiting.sequence = entry.sequence
            where entry.log_index = coalesce((select max(size) from log_checkpoint), 0)
            """,
            null))
        ?? await connection.QueryFirstOrDefaultAsync<byte[]>(of(
            """
            select record from public_records
            where sequence > coalesce((select max(sequence) from log_entries), 0) order by sequence limit 1
            """,
            null));

    private sealed class CountsRow
    {
        public long Unpublished { get; init; }

        public long Backlog { get; init; }
    }

    private sealed class StockRow
    {
        public ListingId ListingId { get; init; }

        public long LeftBoxes { get; init; }
    }
}
