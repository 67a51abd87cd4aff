using System.Data.Common;
using System.Globalization;

using AppleLive.Storage.Relational;

using DbUp;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Connections to one SQLite file: many readers, each with its own moment, and one writer.</summary>
internal sealed class SqliteConnections : IConnections, IAsyncDisposable
{
    /// <summary>What <c>user_version</c> says of a file that was written by secure deletion alone. A script that rewrites rows raises it.</summary>
    private const int Clean = 1;

    private const int ClearAttempts = 50;
    private static readonly TimeSpan ClearPause = TimeSpan.FromMilliseconds(100);

    private readonly string connectionString;
    private readonly WriterQueue writer;
    private readonly SqliteCheckpoints checkpoints;

    static SqliteConnections() => TypeMapping.CarryIds<SqliteParameter>(IdBytes);

    public SqliteConnections(string connectionString)
    {
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        writer = new WriterQueue(OpenWriter);
        checkpoints = new SqliteCheckpoints(this.connectionString, Open, writer);
    }

    public Dialect Dialect { get; } = new(
        ForUpdate: "",
        LockBooks: "",
        Sql: static sql => sql,
        Ids: static ids => ids.Select(IdBytes).ToList(),
        new SqliteRowWriter(),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "blob",
            ["bytes"] = "blob",
            ["long"] = "integer",
            ["serial"] = "integer not null primary key autoincrement",
            ["strict"] = "strict",
            // One tree instead of two: an order dirties fewer pages.
            ["keyed"] = "strict, without rowid",
        });

    public async Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using SqliteConnection connection = Open();
            // Deferred: in WAL mode the first read fixes the moment that all further ones see.
            await using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            return await read(connection, transaction);
        }
        catch (SqliteException exception) when (SqliteFaults.IsAway(exception))
        {
            throw SqliteFaults.Away(exception);
        }
    }

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<(T Result, bool Commit)>> write, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async connection =>
            {
                bool committing = false;
                try
                {
                    await using DbTransaction transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                    (T result, bool commit) = await write(connection, transaction);
                    committing = commit;
                    if (commit) await transaction.CommitAsync(CancellationToken.None);
                    return result;
                }
                catch (SqliteException exception) when (SqliteFaults.IsAway(exception))
                {
                    throw committing ? SqliteFaults.AwayInCommit(exception) : SqliteFaults.Away(exception);
                }
            },
            cancellationToken);

    // There is one writer.
    public Task<T> WriteBesideAsync<T>(Func<DbConnection, DbTransaction, Task<(T Result, bool Commit)>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, cancellationToken);

    public Task UpgradeAsync(CancellationToken cancellationToken) =>
        writer.RunAsync(
            async connection =>
            {
                // WAL is kept in the file: readers do not wait for the writer.
                await using SqliteCommand command = connection.CreateCommand();
                command.CommandText = "pragma journal_mode = wal";
                await command.ExecuteNonQueryAsync(cancellationToken);
                StoreUpgrade.Run(DeployChanges.To.SqliteDatabase(connectionString), Dialect, typeof(SqliteConnections).Assembly);
                await CleanOnceAsync(connection, cancellationToken);
                await EmptyLogAsync(connection, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<bool> ClearRemainsAsync(CancellationToken cancellationToken)
    {
        // Each attempt waits its turn among the writes, and lets them pass in between.
        for (int attempt = 1; attempt <= ClearAttempts; attempt++)
        {
            if (await writer.RunAsync(connection => EmptyLogAsync(connection, cancellationToken), cancellationToken)) return true;
            if (attempt < ClearAttempts) await Task.Delay(ClearPause, cancellationToken);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await checkpoints.DisposeAsync();
        await writer.DisposeAsync();
        // Otherwise the pool would hold the file open for minutes after its store has gone.
        await using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    // Big-endian, as the UUID is written: ids sort in the store as they do elsewhere.
    private static object IdBytes(Guid id) => id.ToByteArray(bigEndian: true);

    private SqliteConnection OpenWriter()
    {
        SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        // 16 MiB, so that the pages every order touches stay. More costs: whenever a tree was rebalanced, SQLite looks through its
        // whole cache at the commit. And no commit stops to write the log into the file (SqliteCheckpoints does).
        command.CommandText = $"pragma cache_size = -16384; pragma wal_autocheckpoint = 0; pragma journal_size_limit = {SqliteCheckpoints.Long}";
        command.ExecuteNonQuery();
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        // FULL: a commit is on disk before it is answered.
        // Secure delete: what is overwritten, deleted or moved becomes zeros in its page, so that what is erased is gone.
        command.CommandText = "pragma synchronous = full; pragma secure_delete = on";
        command.ExecuteNonQuery();
        return connection;
    }

    // Stores from before secure deletion hold copies of rows that were moved; writing the file anew leaves them behind.
    private static async Task CleanOnceAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma user_version";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) >= Clean) return;
        command.CommandText = $"vacuum; pragma user_version = {Clean}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Until the write-ahead log is written into the file and cut to nothing, both hold the pages as they were.
    private static async Task<bool> EmptyLogAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && reader.GetInt64(0) == 0;
    }
}
