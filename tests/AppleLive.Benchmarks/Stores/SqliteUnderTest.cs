using System.Data.Common;

using Microsoft.Data.Sqlite;

namespace AppleLive.Benchmarks.Stores;

/// <summary>The host's own SQLite file.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    public override string Engine => "sqlite";

    private string File => Path.Combine(Folder, "applelive.db");

    // The file once the write-ahead log has gone into it, without the pages that wait to be used again.
    public override Task<long> BytesAsync() => NumberAsync("select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, pragma_page_size");

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
