using System.Data.Common;

using AppleLive.Conformance;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Dapper;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite.Tests;

public sealed class ConstraintTests : ConstraintSuite
{
    protected override void UseStorage(IAppleLiveBuilder live, string folder) => SqliteSeason.Use(live, folder);

    protected override Task Execute(string sql) => Season.Get<IConnections>().WriteAsync(
        async (connection, transaction) => (await connection.ExecuteAsync(sql, transaction: transaction), false), Stop);

    protected override bool IsRefusal(DbException broken) => broken is SqliteException { SqliteErrorCode: 19 };
}
