using System.Collections.Concurrent;
using System.Data.Common;

using AppleLive.Storage.Relational.Rows;

using Npgsql;

using NpgsqlTypes;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Sends rows as one array a column, which the statement reads through <c>unnest</c>, keys as one array, and all statements and questions gathered in one round trip.</summary>
internal sealed class PostgreSqlRowWriter : IRowWriter
{
    private readonly ConcurrentDictionary<object, string> statements = new();

    public IRowBatch Gather(DbConnection connection, DbTransaction transaction) => new Batch(this, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);

    private string TextOf<T>(RowStatement<T> statement)
    {
        if (statements.TryGetValue(statement, out string? known)) return known;
        string values = string.Join(", ", statement.Columns.Select((_, place) => $"${place + 1}"));
        string names = string.Join(", ", statement.Columns.Select(column => column.Name));
        string text = statement.Sql.Replace(RowStatement<T>.Rows, $"(select * from unnest({values}) as given ({names}))", StringComparison.Ordinal);
        return statements.GetOrAdd(statement, text);
    }

    private string TextOf<TKey, TRow>(RowQuery<TKey, TRow> query) =>
        statements.TryGetValue(query, out string? known)
            ? known
            : statements.GetOrAdd(
                query,
                query.Sql.Replace(RowQuery<TKey, TRow>.Given, "= any($1)", StringComparison.Ordinal)
                    .Replace(RowQuery<TKey, TRow>.Locked, PostgreSqlConnections.Locked, StringComparison.Ordinal));

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

    private sealed class Batch(PostgreSqlRowWriter writer, NpgsqlConnection connection, NpgsqlTransaction transaction) : IRowBatch
    {
        private readonly List<Action<IRow>> asked = [];
        private NpgsqlBatch? gathered;

        public void Add<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows)
        {
            NpgsqlBatchCommand command = Add(writer.TextOf(statement));
            foreach (Column<T> column in statement.Columns) command.Parameters.Add(ParameterOf(column, rows));
        }

        public void Add<TKey, TRow>(RowQuery<TKey, TRow> query, IReadOnlyCollection<TKey> keys, Action<TRow> found)
        {
            NpgsqlBatchCommand command = Add(writer.TextOf(query));
            if (query.Key is not null) command.Parameters.Add(ParameterOf(query.Key, keys));
            asked.Add(row => found(query.Read(row)));
        }

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (gathered is null) return;
            await using NpgsqlBatch batch = gathered;
            gathered = null;
            // Statements without an answer are passed over, so the answers come as they were asked for.
            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
            var row = new PostgreSqlRow(reader);
            foreach (Action<IRow> found in asked)
            {
                while (await reader.ReadAsync(cancellationToken)) found(row);
                await reader.NextResultAsync(cancellationToken);
            }

            asked.Clear();
            // To the end, where what the last of them was refused for is told.
            while (await reader.NextResultAsync(cancellationToken))
            {
            }
        }

        private NpgsqlBatchCommand Add(string text)
        {
            gathered ??= new NpgsqlBatch(connection, transaction);
            var command = new NpgsqlBatchCommand(text);
            gathered.BatchCommands.Add(command);
            return command;
        }
    }
}
