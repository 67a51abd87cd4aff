using System.Data.Common;

using AppleLive.Storage.Relational;

using DbUp;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Connections to one SQLite file: many readers, each with its own moment, and one writer.</summary>
internal sealed class SqliteConnections : IConnections, IAsyncDisposable
{
    private readonly string connectionString;
    private readonly WriterQueue writer;

    static SqliteConnections() => TypeMapping.CarryIds<SqliteParameter>(IdBytes);

    public SqliteConnections(string connectionString)
    {
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        writer = new WriterQueue(Open);
    }

    public Dialect Dialect { get; } = new(
        ForUpdate: "",
        IdBytes,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "blob",
            ["bytes"] = "blob",
            ["long"] = "integer",
            ["serial"] = "integer not null primary key autoincrement",
            ["strict"] = "strict",
        });

    public async Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = Open();
        // Deferred: in WAL mode the first read fixes the moment that all further ones see.
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return await read(connection, transaction);
    }

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<(T Result, bool Commit)>> write, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async connection =>
            {
                await using DbTransaction transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                (T result, bool commit) = await write(connection, transaction);
                if (commit) await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            cancellationToken);

    public Task UpgradeAsync(CancellationToken cancellationToken) =>
        writer.RunAsync(
            async connection =>
            {
                // WAL is kept in the file: readers do not wait for the writer.
                await using SqliteCommand command = connection.CreateCommand();
                command.CommandText = "pragma journal_mode = wal";
                await command.ExecuteNonQueryAsync(cancellationToken);
                StoreUpgrade.Run(DeployChanges.To.SqliteDatabase(connectionString), Dialect, typeof(SqliteConnections).Assembly);
                return true;
            },
            cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    // Big-endian, as the UUID is written: ids sort in the store as they do elsewhere.
    private static object IdBytes(Guid id) => id.ToByteArray(bigEndian: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        // FULL: a commit is on disk before it is answered.
        command.CommandText = "pragma synchronous = full";
        command.ExecuteNonQuery();
        return connection;
    }
}
