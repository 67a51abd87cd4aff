using System.Collections.Concurrent;
using System.Data.Common;

using AppleLive.Storage.Relational.Rows;

using Npgsql;

using NpgsqlTypes;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Sends the rows as one array a column, which the statement reads through <c>unnest</c>: one round trip for all.</summary>
internal sealed class PostgreSqlRowWriter : IRowWriter
{
    private readonly ConcurrentDictionary<object, string> statements = new();

    public async Task<int> WriteAsync<T>(
        DbConnection connection, DbTransaction transaction, RowStatement<T> statement, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(TextOf(statement), (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        foreach (Column<T> column in statement.Columns) command.Parameters.Add(ParameterOf(column, rows));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string TextOf<T>(RowStatement<T> statement)
    {
        if (statements.TryGetValue(statement, out string? known)) return known;
        string values = string.Join(", ", statement.Columns.Select((_, place) => $"${place + 1}"));
        string names = string.Join(", ", statement.Columns.Select(column => column.Name));
        // "unnest(…) given" becomes "(select … from unnest(…)) given", so that the name follows as it does in the statement.
        string text = statement.Sql.Replace(RowStatement<T>.Rows, $"(select * from unnest({values}) as given ({names}))", StringComparison.Ordinal);
        return statements.GetOrAdd(statement, text);
    }

    private static NpgsqlParameter ParameterOf<T>(Column<T> column, IReadOnlyCollection<T> rows) => column.Kind switch
    {
        ColumnKind.Id => Array(NpgsqlDbType.Uuid, rows, column.Ids),
        ColumnKind.Long => Array(NpgsqlDbType.Bigint, rows, column.Numbers),
        ColumnKind.Text => Array(NpgsqlDbType.Text, rows, column.Texts),
        _ => Array(NpgsqlDbType.Bytea, rows, column.Bytes),
    };

    private static NpgsqlParameter<TValue[]> Array<T, TValue>(NpgsqlDbType type, IReadOnlyCollection<T> rows, Func<T, TValue> value)
    {
        var values = new TValue[rows.Count];
        int place = 0;
        foreach (T row in rows) values[place++] = value(row);
        return new NpgsqlParameter<TValue[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
    }
}
