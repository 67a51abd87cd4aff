using System.Diagnostics;

using AppleLive.Ledger;
using AppleLive.Plugins;
using AppleLive.Storage;
using AppleLive.Storage.Sqlite;
using AppleLive.Transparency;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace AppleLive.Benchmarks.Log;

/// <summary>The integrator over a real store, and how far it lags behind commits while facts keep coming.</summary>
internal static class DurableLog
{
    private const int Records = 100_000, Batch = 512;

    public static async Task<IReadOnlyList<Figures>> Measure()
    {
        var integrated = new List<double>();
        var raw = new List<double>();
        IReadOnlyList<double> lag = [];
        for (int run = 0; run < 3; run++)
        {
            string folder = Directory.CreateTempSubdirectory("applelive-bench-").FullName;
            await using ServiceProvider services = Services(folder);
            await services.GetRequiredService<AppleLiveStart>().PrepareAsync(CancellationToken.None);
            var store = services.GetRequiredService<IStore>();
            var integrator = services.GetRequiredService<Integrator>();
            for (int i = 0; i < Records; i += 1_000) await Add(store, 1_000);

            long start = Stopwatch.GetTimestamp();
            if (await integrator.IntegrateAsync(CancellationToken.None) != Records) throw new InvalidOperationException("Not every record has its place.");
            integrated.Add(Records / Stopwatch.GetElapsedTime(start).TotalSeconds);
            raw.Add(Raw(Path.Combine(folder, "raw.db")));
            if (run == 2) lag = await Lag(store, integrator);
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return
        [
            new Figures("durable on SQLite: waiting records placed, tiles kept, checkpoints published", "leaves/s", integrated),
            new Figures("ceiling: the same rows into one bare table, a durable commit every 512", "rows/s", raw),
            new Figures("behind the last commit, while 20 records come every 10 ms", "ms", lag),
        ];
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddAppleLive(live => live.UseSqlite($"Data Source={Path.Combine(folder, "season.db")}"));
        return services.BuildServiceProvider();
    }

    private static async Task<long> Add(IStore store, int count)
    {
        PublicRecord[] records =
        [
            .. Enumerable.Range(0, count).Select(i => PublicRecord.Of("order.cancelled", Instant.FromUnixTimeSeconds(1_789_000_000), record => record
                .Set("order", "01990000-0000-7000-8000-000000000001").Set("reason", "buyer").Set("filler", new string('x', 250)))),
        ];
        long last = 0;
        await store.WriteAsync<long>(async unit => last = (await unit.Records.AddAllAsync(records, CancellationToken.None))[^1], CancellationToken.None);
        return last;
    }

    private static double Raw(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, bytes blob not null)");
        byte[] bytes = new byte[350];
        long start = Stopwatch.GetTimestamp();
        for (int written = 0; written < Records; written += Batch)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "insert into rows (bytes) values ($bytes)";
            insert.Parameters.AddWithValue("$bytes", bytes);
            for (int i = 0; i < Batch; i++) insert.ExecuteNonQuery();
            transaction.Commit();
        }

        return Records / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    // As the host does: a round twice a second, while commits go on.
    private static async Task<IReadOnlyList<double>> Lag(IStore store, Integrator integrator)
    {
        var committed = new Queue<(long Sequence, long At)>();
        var lag = new List<double>();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Task writing = Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
            {
                long sequence = await Add(store, 20);
                lock (committed) committed.Enqueue((sequence, Stopwatch.GetTimestamp()));
            }
        });
        using var rounds = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (!stop.IsCancellationRequested && await rounds.WaitForNextTickAsync(CancellationToken.None))
        {
            await integrator.IntegrateAsync(CancellationToken.None);
            LogEnd end = await store.ReadAsync(unit => unit.Log.EndAsync(CancellationToken.None), CancellationToken.None);
            lock (committed)
            {
                while (committed.TryPeek(out (long Sequence, long At) next) && next.Sequence <= end.LastSequence)
                    lag.Add(Stopwatch.GetElapsedTime(committed.Dequeue().At).TotalMilliseconds);
            }
        }

        await writing;
        return lag;
    }
}
