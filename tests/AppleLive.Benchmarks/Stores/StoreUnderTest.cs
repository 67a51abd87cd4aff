using System.Data.Common;
using System.Globalization;

namespace AppleLive.Benchmarks.Stores;

/// <summary>A store in a temporary folder, of one engine or another.</summary>
internal abstract class StoreUnderTest : IAsyncDisposable
{
    protected StoreUnderTest() => Folder = Directory.CreateTempSubdirectory("applelive-bench-").FullName;

    /// <summary>Keys, sign-in data and whatever else a host keeps.</summary>
    public string Folder { get; }

    public abstract string Engine { get; }

    /// <summary>What the host is told, by environment variable.</summary>
    public virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal) { ["AppleLive__DataFolder"] = Folder };

    /// <summary>What the season takes on disk.</summary>
    public abstract Task<long> BytesAsync();

    /// <summary>A connection beside the host's own.</summary>
    public abstract Task<DbConnection> OpenAsync();

    public static StoreUnderTest Create(string engine) => engine switch
    {
        "sqlite" => new SqliteUnderTest(),
        "postgres" => new PostgreSqlUnderTest(),
        _ => throw new ArgumentException($"There is no engine '{engine}'. Known: sqlite, postgres.", nameof(engine)),
    };

    /// <summary>One number out of the store.</summary>
    public async Task<long> NumberAsync(string query)
    {
        await using DbConnection connection = await OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public Task<long> OrdersAsync() => NumberAsync("select count(*) from orders");

    public Task<long> KeysAsync() => NumberAsync("select count(*) from idempotency_keys");

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
