using System.Data.Common;

namespace AppleLive.Storage.Relational;

/// <summary>How an engine gives out connections.</summary>
public interface IConnections
{
    /// <summary>The engine's dialect.</summary>
    Dialect Dialect { get; }

    /// <summary>Runs a read in a transaction of its own, which sees one moment of the store.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a write in a transaction of its own and commits it where <paramref name="write"/> says so. Returns after the
    /// commit is on disk. Such writes take turns, whichever host they come from; <paramref name="write"/> may be run again
    /// from the start where the engine undid it.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<(T Result, bool Commit)>> write, CancellationToken cancellationToken);

    /// <summary>As <see cref="WriteAsync"/>, beside other writes where the engine can: what keeps it right are the rows it locks.</summary>
    Task<T> WriteBesideAsync<T>(Func<DbConnection, DbTransaction, Task<(T Result, bool Commit)>> write, CancellationToken cancellationToken);

    /// <summary>Creates the schema or brings it up to date with these scripts, in order of their names.</summary>
    /// <exception cref="InvalidOperationException">The store is newer than this program, or a script failed.</exception>
    Task UpgradeAsync(CancellationToken cancellationToken);

    /// <summary>Takes what was overwritten out of the engine's files. False where readers kept it from doing so for too long.</summary>
    Task<bool> ClearRemainsAsync(CancellationToken cancellationToken);
}
