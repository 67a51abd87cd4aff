using System.Data;

using AppleLive.Storage.Relational.Rows;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>The statements that are prepared on one connection, for as long as it is open.</summary>
internal sealed class SqliteStatements
{
    private readonly Dictionary<object, SqliteStatement> known = new(ReferenceEqualityComparer.Instance);
    private readonly SqliteConnection connection;

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed) Forget();
        };
    }

    public SqliteStatement For<T>(RowStatement<T> rows)
    {
        if (known.TryGetValue(rows, out SqliteStatement? statement)) return statement;
        // Read from a select, a row would pass two coroutines, and a table of its own where what is inserted into is also looked at.
        if (rows.One is { } one) return Prepare(rows, one);
        string columns = string.Join(", ", rows.Columns.Select((column, place) => $"?{place + 1} as {column.Name}"));
        return Prepare(rows, rows.Sql.Replace(RowStatement<T>.Rows, $"(select {columns})", StringComparison.Ordinal));
    }

    public SqliteStatement For<TKey, TRow>(RowQuery<TKey, TRow> query) =>
        known.TryGetValue(query, out SqliteStatement? statement)
            ? statement
            : Prepare(
                query,
                query.Sql.Replace(RowQuery<TKey, TRow>.Given, "= ?1", StringComparison.Ordinal).Replace(RowQuery<TKey, TRow>.Locked, "", StringComparison.Ordinal));

    private SqliteStatement Prepare(object key, string sql)
    {
        var statement = new SqliteStatement(connection, sql);
        known.Add(key, statement);
        return statement;
    }

    private void Forget()
    {
        foreach (SqliteStatement statement in known.Values) statement.Dispose();
        known.Clear();
    }
}
