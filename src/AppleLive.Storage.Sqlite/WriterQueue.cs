using System.Threading.Channels;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>
/// SQLite has one writer, so every write of the store waits in one queue for one connection: nobody meets a locked
/// database, and writes happen in the order they came.
/// </summary>
internal sealed class WriterQueue : IAsyncDisposable
{
    private readonly Channel<Func<SqliteConnection, Task>> queue =
        Channel.CreateBounded<Func<SqliteConnection, Task>>(new BoundedChannelOptions(1_024) { SingleReader = true });

    private readonly Func<SqliteConnection> open;
    private readonly Task writer;

    public WriterQueue(Func<SqliteConnection> open)
    {
        this.open = open;
        writer = Task.Run(WriteAsync);
    }

    /// <summary>Runs a piece of work when its turn comes. Once it has its turn it is finished, even if the caller has gone.</summary>
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
        await foreach (Func<SqliteConnection, Task> work in queue.Reader.ReadAllAsync())
        {
            connection ??= open();
            await work(connection);
        }

        if (connection is not null) await connection.DisposeAsync();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "Whatever breaks must reach the caller, and the queue must go on.")]
    private static async Task RunAsync<T>(Func<SqliteConnection, Task<T>> work, SqliteConnection connection, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(await work(connection));
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
