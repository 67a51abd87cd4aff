using AppleLive.Conformance.Seasons;
using AppleLive.Transparency;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class DamagedLogTests
{
    [Fact]
    public async Task A_log_whose_tiles_were_changed_is_never_signed_again()
    {
        await using TestSeason season = await TestSeason.Open(SqliteSeason.Use);
        await season.Get<Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);
        string before = (await season.Get<LogDesk>().CheckpointAsync(TestContext.Current.CancellationToken))!.Note;
        Damage(season);
        await season.ListingOf(boxes: 1);
        using var restarted = new Integrator(season.Store, season.Clock, season.Get<LogKeys>(), season.Get<Witnesses>());

        (await Should.ThrowAsync<InvalidOperationException>(() => restarted.IntegrateAsync(TestContext.Current.CancellationToken))).Message.ShouldContain("damaged");

        (await season.Get<LogDesk>().CheckpointAsync(TestContext.Current.CancellationToken))!.Note.ShouldBe(before);
    }

    [Fact]
    public async Task The_store_itself_refuses_to_change_an_entry_or_a_tile()
    {
        await using TestSeason season = await TestSeason.Open(SqliteSeason.Use);
        await season.Get<Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);

        Refused(season, "update log_entries set type = 'x'").ShouldContain("never changed");
        Refused(season, "insert into log_entries (log_index, type, record) values (99, 'x', x'00')").ShouldContain("follows the last one");
        Refused(season, "update log_tiles set hashes = zeroblob(32)").ShouldContain("only grows");
        Refused(season, "update log_checkpoint set size = 1").ShouldContain("never shrinks");
    }

    private static void Damage(TestSeason season)
    {
        using SqliteConnection file = Open(season);
        using SqliteCommand command = file.CreateCommand();
        command.CommandText = "drop trigger log_tiles_grow; update log_tiles set hashes = zeroblob(length(hashes))";
        command.ExecuteNonQuery();
    }

    private static string Refused(TestSeason season, string statement)
    {
        using SqliteConnection file = Open(season);
        using SqliteCommand command = file.CreateCommand();
        command.CommandText = statement;
        return Should.Throw<SqliteException>(() => command.ExecuteNonQuery()).Message;
    }

    private static SqliteConnection Open(TestSeason season)
    {
        var file = new SqliteConnection($"Data Source={SqliteSeason.FileIn(season.Folder)};Pooling=False");
        file.Open();
        return file;
    }
}
