using System.Data.Common;

using AppleLive.Conformance;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Dapper;

using Npgsql;

namespace AppleLive.Storage.PostgreSql.Tests;

public sealed class ConstraintTests : ConstraintSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => Databases.Use(live, folder);

    protected override Task Execute(string sql) => Season.Get<IConnections>().WriteAsync(
        async (connection, transaction) => (await connection.ExecuteAsync(sql, transaction: transaction), false), Stop);

    protected override bool IsRefusal(DbException broken) => broken is PostgresException { SqlState: ['2', '3', ..] };
}
