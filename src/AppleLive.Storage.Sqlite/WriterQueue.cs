using System.Threading.Channels;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>
/// SQLite has one writer, so every write of the store waits in one queue for one connection: nobody meets a locked
/// database, and writes happen in the order they came.
/// </summary>
internal sealed class WriterQueue : IAsyncDisposable
{
    private readonly Channel<Func<Func<SqliteConnection>, Task<bool>>> queue =
        Channel.CreateBounded<Func<Func<SqliteConnection>, Task<bool>>>(new BoundedChannelOptions(1_024) { SingleReader = true });

    private readonly Func<SqliteConnection> open;
    private readonly Task writer;

    public WriterQueue(Func<SqliteConnection> open)
    {
        this.open = open;
        writer = OwnThread.RunAsync("AppleLive store", WriteAsync);
    }

    /// <summary>Runs a piece of work when its turn comes. A caller who goes before that is not served; one who goes later ends his work, and his transaction is undone.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await queue.Writer.WriteAsync(connection => RunAsync(work, connection, done), cancellationToken);
        return await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writer;
    }

    private async Task WriteAsync()
    {
        SqliteConnection? connection = null;
        await foreach (Func<Func<SqliteConnection>, Task<bool>> work in queue.Reader.ReadAllAsync())
        {
            if (await work(() => connection ??= open())) continue;
            if (connection is null) continue;
            // Without this the pool would hand out the same handle again.
            SqliteConnection.ClearPool(connection);
            await connection.DisposeAsync();
            connection = null;
        }

        if (connection is not null) await connection.DisposeAsync();
    }

    // False where the connection should be made anew.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "Whatever breaks must reach the caller, and the queue must go on.")]
    private static async Task<bool> RunAsync<T>(Func<SqliteConnection, Task<T>> work, Func<SqliteConnection> connection, TaskCompletionSource<T> done)
    {
        try
        {
            // A store that cannot be opened is told to the caller, who may mend it; the next one tries again.
            done.SetResult(await work(connection()));
            return true;
        }
        catch (SqliteException exception) when (SqliteFaults.IsAway(exception))
        {
            done.SetException(SqliteFaults.Away(exception));
            return !SqliteFaults.SpoilsConnection(exception);
        }
        catch (StoreAwayException exception)
        {
            done.SetException(exception);
            return exception.InnerException is not SqliteException inner || !SqliteFaults.SpoilsConnection(inner);
        }
        catch (Exception exception)
        {
            done.SetException(exception);
            return true;
        }
    }
}
