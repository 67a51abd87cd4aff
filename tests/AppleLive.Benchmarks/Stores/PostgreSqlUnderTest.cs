using System.Data.Common;

using AppleLive.Storage.PostgreSql.Tests;

using Npgsql;

namespace AppleLive.Benchmarks.Stores;

/// <summary>A cluster of its own, whose commits are on disk before they are answered.</summary>
internal sealed class PostgreSqlUnderTest : StoreUnderTest
{
    private readonly PrivateCluster cluster = PrivateCluster.Start(durable: true);

    public override string Engine => "postgres";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings, StringComparer.Ordinal)
    {
        ["AppleLive__Storage__Provider"] = "PostgreSql",
        ["AppleLive__Storage__ConnectionString"] = ConnectionString,
    };

    /// <summary>To the season's database.</summary>
    public string ConnectionString => cluster.ConnectionTo("postgres");

    public override Task<long> BytesAsync() => NumberAsync("select pg_database_size(current_database())");

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        cluster.Dispose();
        return base.DisposeAsync();
    }
}
