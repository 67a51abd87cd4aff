using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Storage.Relational;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using Npgsql;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Keeps AppleLive's store in a PostgreSQL database, which several hosts may share.</summary>
public static class PostgreSqlBuilderExtensions
{
    /// <summary>
    /// Uses the database the connection string names; it must exist, in the encoding UTF8 and the collation "C". The folder of
    /// the keys is <c>AppleLive:Keys:Folder</c>, and the same keys must be there on every host. Calling it twice changes nothing.
    /// </summary>
    /// <param name="live">The builder.</param>
    /// <param name="connectionString">Such as <c>Host=/var/run/postgresql;Database=applelive;Username=applelive</c>.</param>
    public static IAppleLiveBuilder UsePostgreSql(this IAppleLiveBuilder live, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(live);
        string complete = Complete(connectionString);
        live.Services.TryAddSingleton<PostgreSqlConnections>(_ => new PostgreSqlConnections(complete));
        live.Services.TryAddSingleton<IConnections>(provider => provider.GetRequiredService<PostgreSqlConnections>());
        live.Services.TryAddSingleton<RelationalStore>();
        live.Services.TryAddSingleton<IStore>(provider => provider.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<ICheckoutStore>(provider => provider.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<IStoreSchema>(provider => provider.GetRequiredService<RelationalStore>());
        live.Services.TryAddSingleton<IStoreWatch, StoreWatch>();
        live.Services.TryAddSingleton<IStoreRemains>(provider => provider.GetRequiredService<RelationalStore>());
        live.Services.Replace(ServiceDescriptor.Singleton<IJobTurns>(_ => new PostgreSqlJobTurns(complete)));
        live.Services.TryAddSingleton<ILiveRelay, PostgreSqlRelay>();
        return live;
    }

    // What the operator says stays; the rest is set so that statements are prepared and a dead network is noticed.
    private static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Max Auto Prepare") || builder.MaxAutoPrepare == 0) builder.MaxAutoPrepare = 200;
        if (builder.KeepAlive == 0) builder.KeepAlive = 10;
        builder.ApplicationName ??= "AppleLive";
        return builder.ToString();
    }
}
