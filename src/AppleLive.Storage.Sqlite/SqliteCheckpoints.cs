using System.Diagnostics.CodeAnalysis;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>
/// Writes the write-ahead log into the file beside the writer, on a connection of its own. Within a commit, as SQLite does it
/// otherwise, a batch of orders would now and then wait a tenth of a second for it. Where the writer never rests, the log is
/// never written to its end, and would grow for as long as it does not; then the last piece is written in the writer's turn.
/// </summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    /// <summary>A log shorter than this is left alone: 4 MiB, what SQLite itself takes.</summary>
    private const long Worthwhile = 4L << 20;

    /// <summary>A log longer than this is written to its end while the writer waits: 128 MiB. Begun anew, its file is cut to that length.</summary>
    public const long Long = 128L << 20;

    private const long PageBytes = 4_096;
    private const int Passes = 4;
    private const int Attempts = 20;

    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly string log;
    private readonly Func<SqliteConnection> open;
    private readonly WriterQueue writer;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SqliteCheckpoints(string connectionString, Func<SqliteConnection> open, WriterQueue writer)
    {
        log = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + "-wal";
        this.open = open;
        this.writer = writer;
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
                if (new FileInfo(log) is { Exists: true, Length: > Worthwhile }) await CheckpointAsync();
            }
            catch (Exception)
            {
                // Tried again.
            }
        }
    }

    private async Task CheckpointAsync()
    {
        await using SqliteConnection connection = open();
        // Passive: neither readers nor the writer wait. Once all of it is in the file, the writer begins the log anew.
        if ((await RunAsync(connection, "passive")).Length <= Long) return;
        // What came meanwhile is less each time; the little that is left the writer waits for.
        for (int pass = 1; pass < Passes; pass++) await RunAsync(connection, "passive");
        await writer.RunAsync(BeginAnewAsync, stop.Token);
    }

    // Those who began to read earlier still read in the log, for a moment; whoever begins now reads in the file.
    private static async Task<bool> BeginAnewAsync(SqliteConnection connection)
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            if ((await RunAsync(connection, "restart")).Complete) return true;
            await Task.Delay(AMoment);
        }

        return false;
    }

    private static async Task<(bool Complete, long Length)> RunAsync(SqliteConnection connection, string mode)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"pragma wal_checkpoint({mode})";
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetInt64(0) == 0, reader.GetInt64(1) * PageBytes) : (false, 0);
    }
}
