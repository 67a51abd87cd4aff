using System.Collections;
using System.Data.Common;

using AppleLive.Storage.Relational.Rows;

using Dapper;

namespace AppleLive.Storage.Relational;

/// <summary>One transaction on one connection, with the dialect it speaks.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, Dialect dialect, bool locking)
{
    private bool booksLocked;

    /// <summary>What a statement ends with to lock the rows it reads; empty where the whole store is locked, or nothing is written.</summary>
    public string ForUpdate => locking ? dialect.ForUpdate : "";

    /// <summary>Ids as a list in a statement; Dapper's type handlers do not reach into lists.</summary>
    public IList Ids<TId>(IEnumerable<TId> ids)
        where TId : struct, IEntityId<TId> => dialect.Ids(ids.Select(id => id.Value));

    /// <summary>Ids of several kinds as a list in a statement.</summary>
    public IList Ids(IEnumerable<Guid> ids) => dialect.Ids(ids);

    /// <summary>Waits until no other transaction writes the books, so that numbers grow in the order of the commits. Before any row of the totals or balances is locked.</summary>
    public async Task LockBooksAsync(CancellationToken cancellationToken)
    {
        if (booksLocked || !locking || dialect.LockBooks.Length == 0) return;
        await connection.ExecuteAsync(new CommandDefinition(dialect.LockBooks, null, transaction, cancellationToken: cancellationToken));
        booksLocked = true;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))];

    public Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters, cancellationToken));

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(Command(sql, parameters, cancellationToken));

    /// <summary>Runs a statement; a list of parameters runs it once for each, with one prepared command.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    /// <summary>Runs a statement over many rows at once.</summary>
    public Task<int> WriteAsync<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.FromResult(0) : dialect.Rows.WriteAsync(connection, transaction, statement, rows, cancellationToken);

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(dialect.Sql(sql), parameters, transaction, cancellationToken: cancellationToken);
}
