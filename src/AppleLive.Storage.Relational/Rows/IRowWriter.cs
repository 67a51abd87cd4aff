using System.Data.Common;

namespace AppleLive.Storage.Relational.Rows;

/// <summary>How an engine runs statements over many rows.</summary>
public interface IRowWriter
{
    /// <summary>Begins to gather statements of a transaction.</summary>
    IRowBatch Gather(DbConnection connection, DbTransaction transaction);
}
