using System.Data.Common;

using AppleLive.Conformance;
using AppleLive.Conformance.Seasons;
using AppleLive.Growers;
using AppleLive.Storage.Relational;

using Dapper;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite.Tests;

/// <summary>How the store lies in its file.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private TestSeason season = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => season = await TestSeason.Open(SqliteSeason.Use);

    public ValueTask DisposeAsync() => season.DisposeAsync();

    [Fact]
    public async Task The_writer_keeps_a_commit_through_a_power_cut_and_foreign_keys_on()
    {
        (await Ask<string>("pragma journal_mode")).ShouldBe("wal");
        (await Ask<long>("pragma synchronous")).ShouldBe(2);
        (await Ask<long>("pragma foreign_keys")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_overwritten_becomes_zeros()
    {
        (await Ask<long>("pragma secure_delete")).ShouldBe(1);
        (await Ask<long>("pragma user_version")).ShouldBe(1);
    }

    [Fact]
    public async Task A_store_from_before_secure_deletion_is_written_anew_once()
    {
        byte[] needle = Guid.NewGuid().ToByteArray();
        await season.Close();
        await using (var old = new SqliteConnection($"Data Source={SqliteSeason.FileIn(season.Folder)};Pooling=False"))
        {
            await old.ExecuteAsync("pragma secure_delete = off; create table gone (what blob); insert into gone values (@needle)", new { needle });
            await old.ExecuteAsync("delete from gone; drop table gone; pragma user_version = 0");
        }

        Holds(needle).ShouldBeTrue();
        season = await TestSeason.Open(SqliteSeason.Use, folder: season.Folder);

        Holds(needle).ShouldBeFalse();
        (await Ask<long>("pragma user_version")).ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_of_an_earlier_moment_only_delays_what_is_cleared()
    {
        IStoreRemains remains = season.Get<IStoreRemains>();
        var reading = new TaskCompletionSource();
        var enough = new TaskCompletionSource();
        Task<bool> reader = season.Get<IConnections>().ReadAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteScalarAsync<long>("select count(*) from growers", transaction: transaction);
                reading.SetResult();
                await enough.Task;
                return true;
            },
            Stop);
        await reading.Task;
        await season.GrowerIn(season.Sanwan);

        Task<bool> clearing = remains.ClearAsync(Stop);
        await season.GrowerIn(season.Sanwan);
        enough.SetResult();

        (await clearing).ShouldBeTrue();
        (await reader).ShouldBeTrue();
        new FileInfo(SqliteSeason.FileIn(season.Folder) + "-wal").Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_payment_stays_but_for_the_slip_of_an_erased_order()
    {
        await season.Paid(Order.Of(await season.ListingOf(boxes: 1)));
        await Should.ThrowAsync<SqliteException>(() => Change("update payments set reference = x''"));

        await Change("insert into erasures (kind, subject, erased_at) select 'order', order_id, 0 from orders");

        await Should.ThrowAsync<SqliteException>(() => Change("update payments set reference = x'00'"));
        await Should.ThrowAsync<SqliteException>(() => Change("update payments set reference = x'', amount_fen = amount_fen + 1"));
        await Should.ThrowAsync<SqliteException>(() => Change("update payments set reference = x'', taken_by = null"));
        await Should.ThrowAsync<SqliteException>(() => Change("delete from payments"));
        await Should.ThrowAsync<SqliteException>(() => Change("update erasures set erased_at = 1"));
        await Should.ThrowAsync<SqliteException>(() => Change("delete from erasures"));
        await Change("update payments set reference = x''");
    }

    [Fact]
    public async Task Ids_are_sixteen_bytes_that_sort_as_they_were_made()
    {
        GrowerId first = (await season.GrowerIn(season.Sanwan)).Id, second = (await season.GrowerIn(season.Sanwan)).Id;

        (await Ask<long>("select count(*) from growers where typeof(grower_id) = 'blob' and length(grower_id) = 16")).ShouldBe(2);
        (await Ask<string>("select lower(hex(min(grower_id))) from growers")).ShouldBe(first.Value.ToString("N"));
        (await Ask<string>("select lower(hex(max(grower_id))) from growers")).ShouldBe(second.Value.ToString("N"));
    }

    [Fact]
    public async Task Starting_again_runs_no_script_twice()
    {
        string[] before = [.. await Scripts()];
        await season.Get<IStoreSchema>().PrepareAsync(Stop);
        await season.Close();
        season = await TestSeason.Open(SqliteSeason.Use, folder: season.Folder);

        before.ShouldNotBeEmpty();
        (await Scripts()).ShouldBe(before);
    }

    [Fact]
    public async Task A_store_that_a_newer_program_has_changed_is_not_touched()
    {
        await Change("insert into SchemaVersions (ScriptName, Applied) values ('9999_orchard.sql', '2027-01-01')");

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => season.Get<IStoreSchema>().PrepareAsync(Stop));

        refused.Message.ShouldBe("The store is newer than this program: it has 9999_orchard.sql. Start the newer version.");
    }

    [Fact]
    public async Task A_store_that_is_closed_lets_go_of_its_file_though_its_connections_are_pooled()
    {
        await season.Close();
        season = await TestSeason.Open(SqliteSeason.UsePooled, folder: season.Folder);
        await season.GrowerIn(season.Sanwan);
        File.Exists(SqliteSeason.FileIn(season.Folder) + "-wal").ShouldBeTrue();

        await season.Close();

        // Whoever closes a file last empties its log into it.
        File.Exists(SqliteSeason.FileIn(season.Folder) + "-wal").ShouldBeFalse();
    }

    [Fact]
    public async Task A_log_is_begun_anew_and_cut_though_the_writer_never_rests()
    {
        const long enough = 128 << 20;
        var log = new FileInfo(SqliteSeason.FileIn(season.Folder) + "-wal");
        await Change("create table filler (bytes blob)");
        async Task<long> Fill()
        {
            await Change("insert into filler values (zeroblob(1048576))");
            log.Refresh();
            return log.Length;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await Fill() <= enough) patience.Token.ThrowIfCancellationRequested();
        while (await Fill() > enough) patience.Token.ThrowIfCancellationRequested();

        (await Ask<long>("select count(*) from filler")).ShouldBeGreaterThan(128);
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        var listing = await season.ListingOf(boxes: 3);
        HeldStore held = await HeldStore.Hold(season, listing);

        (await season.Available(listing)).ShouldBe(3);

        await held.LetGo();
    }

    [Fact]
    public void The_file_is_one_that_can_be_opened_by_anyone_who_may()
    {
        using var connection = new SqliteConnection($"Data Source={SqliteSeason.FileIn(season.Folder)};Mode=ReadOnly;Pooling=False");

        connection.QuerySingle<string>("pragma integrity_check").ShouldBe("ok");
    }

    private bool Holds(byte[] needle) => Directory.EnumerateFiles(season.Folder, "season.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(needle) >= 0;
    });

    private Task<IEnumerable<string>> Scripts() => OnWriter(async (connection, transaction) =>
        await connection.QueryAsync<string>("select ScriptName from SchemaVersions order by SchemaVersionID", transaction: transaction));

    private Task<T> Ask<T>(string sql) => OnWriter(async (connection, transaction) => (await connection.ExecuteScalarAsync<T>(sql, transaction: transaction))!);

    private Task Change(string sql) => OnWriter((connection, transaction) => connection.ExecuteAsync(sql, transaction: transaction));

    private Task<T> OnWriter<T>(Func<DbConnection, DbTransaction, Task<T>> work) =>
        season.Get<IConnections>().WriteAsync(async (connection, transaction) => (await work(connection, transaction), true), Stop);
}
