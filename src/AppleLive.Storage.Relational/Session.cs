using System.Collections;
using System.Data.Common;

using AppleLive.Storage.Relational.Rows;

using Dapper;

namespace AppleLive.Storage.Relational;

/// <summary>One transaction on one connection, with the dialect it speaks.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, Dialect dialect, bool locking)
{
    private readonly IRowBatch rows = dialect.Rows.Gather(connection, transaction);
    private bool booksLocked;

    /// <summary>What a statement ends with to lock the rows it reads; empty where the whole store is locked, or nothing is written.</summary>
    public string ForUpdate => locking ? dialect.ForUpdate : "";

    /// <summary>
    /// Whether rows may be written later than asked for: before the next statement of another kind, or by
    /// <see cref="FinishAsync"/>. Saves round trips, and tells late what the store refuses.
    /// </summary>
    public bool Gathering { get; init; }

    /// <summary>Ids as a list in a statement; Dapper's type handlers do not reach into lists.</summary>
    public IList Ids<TId>(IEnumerable<TId> ids)
        where TId : struct, IEntityId<TId> => dialect.Ids(ids.Select(id => id.Value));

    /// <summary>Ids of several kinds as a list in a statement.</summary>
    public IList Ids(IEnumerable<Guid> ids) => dialect.Ids(ids);

    /// <summary>Waits until no other transaction writes the books, so that numbers grow in the order of the commits. Before any row of the totals or balances is locked.</summary>
    public async Task LockBooksAsync(CancellationToken cancellationToken)
    {
        if (booksLocked || !locking || dialect.LockBooks.Length == 0) return;
        rows.Add(dialect.BooksLock, [true], static _ => { });
        booksLocked = true;
        if (!Gathering) await FinishAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(await CommandAsync(sql, parameters, cancellationToken))];

    public async Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        await connection.QuerySingleOrDefaultAsync<T>(await CommandAsync(sql, parameters, cancellationToken));

    public async Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<T>(await CommandAsync(sql, parameters, cancellationToken));

    /// <summary>Runs a statement; a list of parameters runs it once for each, with one prepared command.</summary>
    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        await connection.ExecuteAsync(await CommandAsync(sql, parameters, cancellationToken));

    /// <summary>Runs a statement over many rows at once.</summary>
    public async Task WriteAsync<T>(RowStatement<T> statement, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        this.rows.Add(statement, rows);
        if (!Gathering) await FinishAsync(cancellationToken);
    }

    /// <summary>Asks about keys; what is found is told at the latest by <see cref="FinishAsync"/>.</summary>
    public void Ask<TKey, TRow>(RowQuery<TKey, TRow> query, IReadOnlyCollection<TKey> keys, Action<TRow> found)
    {
        if (keys.Count > 0) rows.Add(query, keys, found);
    }

    /// <summary>Asks about keys, and waits for the answer.</summary>
    public async Task<IReadOnlyList<TRow>> AskAsync<TKey, TRow>(RowQuery<TKey, TRow> query, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        var found = new List<TRow>();
        Ask(query, keys, found.Add);
        await FinishAsync(cancellationToken);
        return found;
    }

    /// <summary>Asks for one number.</summary>
    public async Task<long> AskAsync(RowQuery<bool, long> query, CancellationToken cancellationToken) => (await AskAsync(query, [true], cancellationToken))[0];

    /// <summary>Writes the rows that were put off, and has what was asked answered.</summary>
    public Task FinishAsync(CancellationToken cancellationToken) => rows.RunAsync(cancellationToken);

    private async Task<CommandDefinition> CommandAsync(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await FinishAsync(cancellationToken);
        return new CommandDefinition(dialect.Sql(sql), parameters, transaction, cancellationToken: cancellationToken);
    }
}
