using System.Diagnostics.CodeAnalysis;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>
/// Writes the write-ahead log into the file beside the writer, on a connection of its own. Within a commit, as SQLite does it
/// otherwise, a batch of orders would now and then wait a tenth of a second for it.
/// </summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    /// <summary>A log shorter than this is left alone: 4 MiB, what SQLite itself takes.</summary>
    private const long Worthwhile = 4L << 20;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly string log;
    private readonly Func<SqliteConnection> open;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SqliteCheckpoints(string connectionString, Func<SqliteConnection> open)
    {
        log = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + "-wal";
        this.open = open;
        using (ExecutionContext.SuppressFlow()) running = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A log that could not be written into the file now is tried again; the writer tells what is wrong with the store.")]
    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stop.Token))
        {
            try
            {
                if (new FileInfo(log) is { Exists: true, Length: > Worthwhile }) Checkpoint();
            }
            catch (Exception)
            {
                // Tried again.
            }
        }
    }

    // Passive: neither readers nor the writer wait. Once all of it is in the file, the writer begins the log anew.
    private void Checkpoint()
    {
        using SqliteConnection connection = open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(passive)";
        command.ExecuteNonQuery();
    }
}
