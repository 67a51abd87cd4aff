using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.Storage.Sqlite;

/// <summary>Keeps AppleLive's store in a SQLite file.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>
    /// Uses the SQLite file the connection string names; it is created where it is missing. Keys go into a folder
    /// <c>keys</c> beside it, unless <c>AppleLive:Keys:Folder</c> says otherwise. Calling it twice changes nothing.
    /// </summary>
    /// <param name="live">The builder.</param>
    /// <param name="connectionString">Such as <c>Data Source=applelive.db</c>.</param>
    public static IAppleLiveBuilder UseSqlite(this IAppleLiveBuilder live, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(live);
        string file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        live.Services.TryAddSingleton<IConnections>(_ => new SqliteConnections(connectionString));
        live.Services.TryAddSingleton<RelationalStore>();
        live.Services.TryAddSingleton<IStore>(services => services.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<ICheckoutStore>(services => services.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<IStoreSchema>(services => services.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<IStoreWatch, StoreWatch>();
        live.Services.TryAddSingleton<IStoreRemains>(services => services.GetRequiredService<RelationalStore>());
        live.Services.PostConfigure<AppleLiveOptions>(options =>
        {
            if (string.IsNullOrWhiteSpace(options.Keys.Folder)) options.Keys.Folder = Path.Combine(Path.GetDirectoryName(file)!, "keys");
        });
        return live;
    }
}
