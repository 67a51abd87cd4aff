using System.Data.Common;
using System.Runtime.CompilerServices;

using AppleLive.Storage.Relational.Rows;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Runs a statement for each row, a question for each key. SQLite lies in the same process: one prepared statement stepped again is as quick as it gets.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    // The writer keeps one connection, and so its prepared statements.
    private readonly ConditionalWeakTable<DbConnection, SqliteStatements> prepared = [];

    public IRowBatch Gather(DbConnection connection, DbTransaction transaction) => new Batch(this, (SqliteConnection)connection);

    private sealed class Batch(SqliteRowWriter writer, SqliteConnection connection) : IRowBatch
    {
        private SqliteStatements? statements;

        private SqliteStatements Statements =>
            statements ??= writer.prepared.GetValue(connection, static opened => new SqliteStatements((SqliteConnection)opened));

        // There is no way to wait for, so nothing is put off.
        public void Add<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows)
        {
            SqliteStatement prepared = Statements.For(statement);
            foreach (T row in rows)
            {
                try
                {
                    for (int i = 0; i < statement.Columns.Count; i++) prepared.Bind(i + 1, statement.Columns[i], row);
                    prepared.Step();
                }
                finally
                {
                    prepared.Reset();
                }
            }
        }

        public void Add<TKey, TRow>(RowQuery<TKey, TRow> query, IReadOnlyCollection<TKey> keys, Action<TRow> found)
        {
            SqliteStatement prepared = Statements.For(query);
            foreach (TKey key in keys)
            {
                try
                {
                    if (query.Key is not null) prepared.Bind(1, query.Key, key);
                    while (prepared.Step()) found(query.Read(prepared));
                }
                finally
                {
                    prepared.Reset();
                }
            }
        }

        public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
