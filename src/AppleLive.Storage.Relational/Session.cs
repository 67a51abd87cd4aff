using System.Data.Common;

using Dapper;

namespace AppleLive.Storage.Relational;

/// <summary>One transaction on one connection, with the dialect it speaks.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, Dialect dialect, bool locking)
{
    /// <summary>What a statement ends with to lock the rows it reads; empty where the whole store is locked, or nothing is written.</summary>
    public string ForUpdate => locking ? dialect.ForUpdate : "";

    /// <summary>Ids as a list in a statement; Dapper's type handlers do not reach into lists.</summary>
    public List<object> Ids<TId>(IEnumerable<TId> ids)
        where TId : struct, IEntityId<TId> => [.. ids.Select(id => dialect.Id(id.Value))];

    /// <summary>Ids of several kinds as a list in a statement.</summary>
    public List<object> Ids(IEnumerable<Guid> ids) => [.. ids.Select(dialect.Id)];

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))];

    public Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    /// <summary>Runs a statement; a list of parameters runs it once for each, with one prepared command.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
}
