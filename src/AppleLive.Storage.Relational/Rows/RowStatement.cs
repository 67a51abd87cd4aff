namespace AppleLive.Storage.Relational.Rows;

/// <summary>
/// One statement for any number of rows, which it reads from <see cref="Rows"/> as from a table. An engine over a network
/// puts all rows in one round trip; an embedded one may run the statement for each.
/// </summary>
/// <typeparam name="T">What fills a row.</typeparam>
public sealed class RowStatement<T>
{
    /// <summary>Where the rows stand in the statement.</summary>
    public const string Rows = "$rows$";

    internal RowStatement(string sql, IReadOnlyList<Column<T>> columns, string? one = null) => (Sql, Columns, One) = (sql, columns, one);

    /// <summary>The statement, with <see cref="Rows"/> in it.</summary>
    public string Sql { get; }

    /// <summary>
    /// The same for one row, whose columns are the parameters <c>?1</c>, <c>?2</c> … in their order, where it can be said more
    /// plainly; null where not.
    /// </summary>
    public string? One { get; }

    /// <summary>The columns of the rows.</summary>
    public IReadOnlyList<Column<T>> Columns { get; }
}
