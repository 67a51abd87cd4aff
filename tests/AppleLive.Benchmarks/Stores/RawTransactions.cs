using System.Diagnostics;

using Npgsql;

namespace AppleLive.Benchmarks.Stores;

/// <summary>
/// The ceiling of one transaction per order in PostgreSQL, without a host: the stock of one listing is lowered, an order is
/// added and two rows of a ledger, statement by statement.
/// </summary>
internal sealed class RawTransactions(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString + ";Maximum Pool Size=100;Max Auto Prepare=10");

    public async Task PrepareAsync()
    {
        await using NpgsqlCommand create = source.CreateCommand(
            """
            create schema raw;
            create table raw.stock (id int primary key, boxes bigint not null check (boxes >= 0));
            create table raw.orders (id uuid primary key, buyer text not null, boxes int not null, at timestamptz not null default now());
            create table raw.ledger (id bigserial primary key, order_id uuid not null, account text not null, fen bigint not null);
            insert into raw.stock values (1, 1000000000);
            """);
        await create.ExecuteNonQueryAsync();
    }

    /// <summary>How many transactions a second so many connections come to.</summary>
    public async Task<double> PerSecondAsync(int connections, TimeSpan settle, TimeSpan measured)
    {
        long from = Stopwatch.GetTimestamp() + (long)(settle.TotalSeconds * Stopwatch.Frequency);
        long until = from + (long)(measured.TotalSeconds * Stopwatch.Frequency);
        long[] done = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => OrderAsync(from, until))));
        return done.Sum() / measured.TotalSeconds;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<long> OrderAsync(long from, long until)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        long done = 0;
        while (Stopwatch.GetTimestamp() < until)
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            await RunAsync(connection, "update raw.stock set boxes = boxes - 1 where id = 1 and boxes >= 1");
            await RunAsync(connection, "insert into raw.orders (id, buyer, boxes) values (gen_random_uuid(), 'wang', 1)");
            await RunAsync(connection, "insert into raw.ledger (order_id, account, fen) values (gen_random_uuid(), 'sales', 2990)");
            await RunAsync(connection, "insert into raw.ledger (order_id, account, fen) values (gen_random_uuid(), 'owed', -2990)");
            await transaction.CommitAsync();
            if (Stopwatch.GetTimestamp() is var now && now >= from && now < until) done++;
        }

        return done;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
