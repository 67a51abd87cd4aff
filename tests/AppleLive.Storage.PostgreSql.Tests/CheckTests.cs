using AppleLive.Conformance;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Dapper;

namespace AppleLive.Storage.PostgreSql.Tests;

public sealed class CheckTests : CheckSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => Databases.Use(live, folder);

    protected override Task Damage(params IReadOnlyList<string> statements) => Season.Get<IConnections>().WriteAsync(
        async (connection, transaction) =>
        {
            foreach (string statement in statements) await connection.ExecuteAsync(statement, transaction: transaction);
            return (true, true);
        },
        Stop);

    protected override IReadOnlyList<string> Unguard(params IReadOnlyList<string> tables) =>
        [.. tables.SelectMany(table => new[] { "stay", "last", "grow" }.Select(what => $"drop trigger if exists {table}_{what} on {table}"))];

    protected override string Replaced(string text, string by) => $"convert_to(replace(convert_from(record, 'UTF8'), '{text}', '{by}'), 'UTF8')";

    protected override string Bytes(string text) => $"convert_to('{text}', 'UTF8')";
}
