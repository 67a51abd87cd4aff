namespace AppleLive.Storage.Relational.Rows;

/// <summary>
/// One question about any number of keys, which it reads from <see cref="Given"/>. An engine over a network asks about all
/// of them at once; an embedded one may ask for each.
/// </summary>
/// <typeparam name="TKey">What is asked about.</typeparam>
/// <typeparam name="TRow">What a row becomes.</typeparam>
public sealed class RowQuery<TKey, TRow>
{
    /// <summary>What follows the column of the keys, such as <c>where order_id $given$</c>.</summary>
    public const string Given = "$given$";

    /// <summary>What locks the rows that are read, where the store has others who write.</summary>
    public const string Locked = "$locked$";

    internal RowQuery(string sql, Column<TKey>? key, Func<IRow, TRow> read) => (Sql, Key, Read) = (sql, key, read);

    /// <summary>The question.</summary>
    public string Sql { get; }

    /// <summary>The column of the keys; null for a question without any, which is asked once.</summary>
    public Column<TKey>? Key { get; }

    /// <summary>What a row becomes.</summary>
    public Func<IRow, TRow> Read { get; }
}
