using System.Data.Common;

using Microsoft.Data.Sqlite;

namespace AppleLive.Benchmarks.Stores;

/// <summary>The host's own SQLite file.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    public override string Engine => "sqlite";

    private string File => Path.Combine(Folder, "applelive.db");

    public override Task<long> BytesAsync() => Task.FromResult(new[] { File, File + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length));

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
