using System.Data.Common;
using System.Runtime.CompilerServices;

using AppleLive.Storage.Relational.Rows;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Runs a statement for each row. SQLite lies in the same process: one prepared statement stepped again is as quick as it gets.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    // The writer keeps one connection, and so its prepared statements.
    private readonly ConditionalWeakTable<DbConnection, Dictionary<object, SqliteCommand>> prepared = [];

    public IRowBatch Gather(DbConnection connection, DbTransaction transaction) => new Batch(this, (SqliteConnection)connection, (SqliteTransaction)transaction);

    private SqliteCommand CommandFor<T>(SqliteConnection connection, RowStatement<T> statement)
    {
        Dictionary<object, SqliteCommand> known = prepared.GetOrCreateValue(connection);
        if (known.TryGetValue(statement, out SqliteCommand? command)) return command;
        command = connection.CreateCommand();
        string columns = string.Join(", ", statement.Columns.Select(column => $"@{column.Name} as {column.Name}"));
        command.CommandText = statement.Sql.Replace(RowStatement<T>.Rows, $"(select {columns})", StringComparison.Ordinal);
        foreach (Column<T> column in statement.Columns) command.Parameters.Add(new SqliteParameter("@" + column.Name, TypeOf(column.Kind)));
        command.Prepare();
        known.Add(statement, command);
        return command;
    }

    private static object ValueOf<T>(Column<T> column, T row) => column.Kind switch
    {
        ColumnKind.Id => column.Ids(row)?.ToByteArray(bigEndian: true),
        ColumnKind.Long => column.Numbers(row),
        ColumnKind.Text => column.Texts(row),
        _ => (object?)column.Bytes(row),
    } ?? DBNull.Value;

    private static SqliteType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Long => SqliteType.Integer,
        ColumnKind.Text => SqliteType.Text,
        _ => SqliteType.Blob,
    };

    private sealed class Batch(SqliteRowWriter writer, SqliteConnection connection, SqliteTransaction transaction) : IRowBatch
    {
        // There is no way to wait for, so nothing is put off.
        public void Add<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows)
        {
            SqliteCommand command = writer.CommandFor(connection, statement);
            command.Transaction = transaction;
            foreach (T row in rows)
            {
                for (int i = 0; i < statement.Columns.Count; i++) command.Parameters[i].Value = ValueOf(statement.Columns[i], row);
                command.ExecuteNonQuery();
            }
        }

        public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
