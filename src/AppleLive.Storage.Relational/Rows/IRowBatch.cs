namespace AppleLive.Storage.Relational.Rows;

/// <summary>Statements over rows, and questions, that are run together, in the order in which they were added.</summary>
public interface IRowBatch
{
    /// <summary>Adds a statement over rows, of which there is at least one. It is run at the latest by <see cref="RunAsync"/>.</summary>
    void Add<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows);

    /// <summary>
    /// Adds a question about keys, of which there is at least one; each row that is found is told. It is asked at the latest
    /// by <see cref="RunAsync"/>, after the statements and questions added before it.
    /// </summary>
    void Add<TKey, TRow>(RowQuery<TKey, TRow> query, IReadOnlyCollection<TKey> keys, Action<TRow> found);

    /// <summary>Runs what was added since the last time.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
