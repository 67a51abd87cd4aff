using AppleLive.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Check;

public sealed class CheckVerbTests
{
    [Fact]
    public async Task The_demo_season_agrees_with_itself_part_by_part()
    {
        await using var host = new RunningHost();

        (int code, string[] lines) = await Run(host.Services);

        code.ShouldBe(0, string.Join('\n', lines));
        lines.Select(line => line.Split(':')[0]).ShouldBe(["books", "amounts", "totals", "records", "log", "stock"]);
        lines.ShouldAllBe(line => line.Contains(" ok, ", StringComparison.Ordinal) && line.EndsWith(" compared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_agree_is_said_in_a_sentence_with_both_figures()
    {
        await using var host = new RunningHost();
        _ = host.Services;
        Change(host.Data, "update balances set balance_fen = 7 where account = 'refund-due'", "insert into balances (account, balance_fen) values ('asset:drawer', 12)");

        (int code, string[] lines) = await Run(host.Services);

        code.ShouldBe(1);
        lines.ShouldContain(line => line.StartsWith("books:", StringComparison.Ordinal) && line.Contains("difference", StringComparison.Ordinal));
        lines.ShouldContain("The balance of account asset:drawer is 12 fen; its postings sum to 0 fen.");
    }

    [Theory]
    [InlineData("check now")]
    [InlineData("check --repair yes")]
    public async Task A_line_that_says_too_much_is_explained(string line)
    {
        (int code, string[] lines) = await Run(HostOver(Path.GetTempPath()).BuildServiceProvider(), line.Split(' '));

        code.ShouldBe(2);
        lines.ShouldHaveSingleItem().ShouldStartWith("check ");
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made()
    {
        string data = Directory.CreateTempSubdirectory("applelive-").FullName;

        (int code, string[] lines) = await Run(HostOver(data).BuildServiceProvider());

        code.ShouldBe(3);
        lines.ShouldHaveSingleItem().ShouldStartWith("The store cannot be read: there is no file ");
        Directory.EnumerateFileSystemEntries(data).ShouldBeEmpty();
        Directory.Delete(data);
    }

    [Fact]
    public async Task A_file_that_is_no_store_cannot_be_read()
    {
        string data = Directory.CreateTempSubdirectory("applelive-").FullName;
        string file = Path.Combine(data, "applelive.db");
        await File.WriteAllTextAsync(file, new string('x', 4_096), TestContext.Current.CancellationToken);
        IServiceCollection services = HostOver(data).AddLogging().AddAppleLive(live => live.UseSqlite($"Data Source={file};Pooling=False"));
        services.Configure<AppleLiveOptions>(options => options.Keys.Folder = Path.Combine(data, "keys"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        (int code, string[] lines) = await Run(provider);

        code.ShouldBe(3);
        lines.ShouldHaveSingleItem().ShouldStartWith("The store cannot be read: ");
        Directory.Delete(data, recursive: true);
    }

    private static IServiceCollection HostOver(string data) =>
        new ServiceCollection().AddSingleton(StoreSettings.From(new ConfigurationBuilder().Build(), new HostFolders(data, data)));

    private static async Task<(int Code, string[] Lines)> Run(IServiceProvider services, params string[] args)
    {
        await using var output = new StringWriter();
        int code = await CheckVerb.Run(services, args.Length == 0 ? ["check"] : args, output);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Change(string data, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "applelive.db")};Pooling=False");
        connection.Open();
        foreach (string statement in statements)
        {
            using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests write these statements.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
