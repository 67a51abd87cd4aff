namespace AppleLive.Storage.Relational.Rows;

/// <summary>Statements over rows that are run together, in the order in which they were added.</summary>
public interface IRowBatch
{
    /// <summary>Adds a statement over rows, of which there is at least one. It is run at the latest by <see cref="RunAsync"/>.</summary>
    void Add<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows);

    /// <summary>Runs what was added since the last time.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
