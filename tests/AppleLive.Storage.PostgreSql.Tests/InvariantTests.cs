using AppleLive.Conformance;
using AppleLive.Conformance.Seasons;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Dapper;

namespace AppleLive.Storage.PostgreSql.Tests;

public sealed class InvariantTests : InvariantSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => Databases.Use(live, folder);

    protected override Task<long> Count(TestSeason season, string from) => season.Get<IConnections>().ReadAsync(
        (connection, transaction) => connection.ExecuteScalarAsync<long>($"select count(*) from {from}", transaction: transaction), Stop);
}
