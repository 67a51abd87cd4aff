using AppleLive.Conformance;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Dapper;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class CheckTests : CheckSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);

    protected override Task Damage(params IReadOnlyList<string> statements) => Season.Get<IConnections>().WriteAsync(
        async (connection, transaction) =>
        {
            foreach (string statement in statements) await connection.ExecuteAsync(statement, transaction: transaction);
            return (true, true);
        },
        Stop);

    protected override IReadOnlyList<string> Unguard(params IReadOnlyList<string> tables) =>
        [.. tables.SelectMany(table => new[] { "stay", "last", "grow" }.Select(what => $"drop trigger if exists {table}_{what}"))];

    protected override string Replaced(string text, string by) => $"cast(replace(cast(record as text), '{text}', '{by}') as blob)";

    protected override string Bytes(string text) => $"cast('{text}' as blob)";
}
