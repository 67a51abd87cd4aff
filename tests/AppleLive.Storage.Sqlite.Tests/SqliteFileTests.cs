using System.Data.Common;

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

    private Task<IEnumerable<string>> Scripts() => OnWriter(async (connection, transaction) =>
        await connection.QueryAsync<string>("select ScriptName from SchemaVersions order by SchemaVersionID", transaction: transaction));

    private Task<T> Ask<T>(string sql) => OnWriter(async (connection, transaction) => (await connection.ExecuteScalarAsync<T>(sql, transaction: transaction))!);

    private Task Change(string sql) => OnWriter((connection, transaction) => connection.ExecuteAsync(sql, transaction: transaction));

    private Task<T> OnWriter<T>(Func<DbConnection, DbTransaction, Task<T>> work) =>
        season.Get<IConnections>().WriteAsync(async (connection, transaction) => (await work(connection, transaction), true), Stop);
}
