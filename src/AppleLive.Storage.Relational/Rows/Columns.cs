using NodaTime;

namespace AppleLive.Storage.Relational.Rows;

/// <summary>The columns of a set of rows, and what is done with the rows.</summary>
/// <typeparam name="T">What fills a row.</typeparam>
internal sealed class Columns<T>
{
    private readonly List<Column<T>> columns = [];

    public Columns<T> Id(string name, Func<T, Guid?> value) => With(name, ColumnKind.Id, value);

    public Columns<T> Long(string name, Func<T, long?> value) => With(name, ColumnKind.Long, value);

    public Columns<T> Text(string name, Func<T, string?> value) => With(name, ColumnKind.Text, value);

    public Columns<T> Bytes(string name, Func<T, byte[]?> value) => With(name, ColumnKind.Bytes, value);

    public Columns<T> At(string name, Func<T, Instant?> value) => Long(name, row => value(row)?.ToUnixTimeMilliseconds());

    /// <summary>Inserts the rows; <paramref name="otherwise"/> says what happens to one that is there already, such as <c>on conflict do nothing</c>.</summary>
    public RowStatement<T> InsertInto(string table, string otherwise = "")
    {
        string names = string.Join(", ", columns.Select(column => column.Name));
        string parameters = string.Join(", ", columns.Select((_, place) => $"?{place + 1}"));
        // "where true" keeps SQLite from reading "on conflict" as part of a join.
        return new RowStatement<T>(
            $"insert into {table} ({names}) select {names} from {RowStatement<T>.Rows} given where true {otherwise}",
            [.. columns],
            $"insert into {table} ({names}) values ({parameters}) {otherwise}");
    }

    /// <summary>Runs a statement that reads the rows from <see cref="RowStatement{T}.Rows"/>.</summary>
    public RowStatement<T> Run(string sql) => new(sql, [.. columns]);

    private Columns<T> With(string name, ColumnKind kind, Delegate value)
    {
        columns.Add(new Column<T>(name, kind, value));
        return this;
    }
}
