using System.Data.Common;

namespace AppleLive.Storage.Relational.Rows;

/// <summary>How an engine runs a statement over many rows.</summary>
public interface IRowWriter
{
    /// <summary>Runs the statement over the rows, of which there is at least one, in the order in which they come. Returns how many rows of the table it concerned.</summary>
    Task<int> WriteAsync<T>(
        DbConnection connection, DbTransaction transaction, RowStatement<T> statement, IReadOnlyCollection<T> rows, CancellationToken cancellationToken);
}
