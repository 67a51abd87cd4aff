using AppleLive.Plugins;

using Dapper;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Npgsql;

[assembly: AssemblyFixture(typeof(AppleLive.Storage.PostgreSql.Tests.Databases))]

namespace AppleLive.Storage.PostgreSql.Tests;

/// <summary>A database for each test, on a cluster that all tests of the assembly share.</summary>
public sealed class Databases : IDisposable
{
    private const string Template = "template_season";

    private static readonly Lazy<PrivateCluster> Cluster = new(() => PrivateCluster.Start(durable: false));
    private static readonly Lock Turn = new();
    private static int made;

    /// <summary>Why tests on PostgreSQL are skipped here; null where they run.</summary>
    public static string? Missing => PrivateCluster.Binaries is null ? "PostgreSQL is not installed; tests/run installs it." : null;

    /// <summary>Adds the storage of a season whose folder says which database is its own, so that a season opened again finds it.</summary>
    public static void Use(IAppleLiveBuilder live, string folder) => live.UsePostgreSql(ConnectionFor(folder));

    public static string ConnectionFor(string folder)
    {
        if (Missing is { } why) Assert.Skip(why);
        string note = Path.Combine(folder, "database");
        if (!File.Exists(note)) File.WriteAllText(note, Make());
        return Cluster.Value.ConnectionTo(File.ReadAllText(note));
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (Cluster.IsValueCreated) Cluster.Value.Dispose();
    }

    // The scripts run once; every other database is a copy.
    private static string Make()
    {
        lock (Turn)
        {
            using var connection = new NpgsqlConnection(Cluster.Value.ConnectionTo("postgres") + ";Pooling=false");
            connection.Open();
            if (made == 0)
            {
                connection.Execute($"create database {Template} template template0 encoding 'UTF8' locale 'C'");
                Prepare(Cluster.Value.ConnectionTo(Template));
            }

            string name = $"season_{++made}";
            connection.Execute($"create database {name} template {Template}");
            return name;
        }
    }

    private static void Prepare(string connection)
    {
        var collection = new ServiceCollection();
        collection.AddAppleLive(live => live.UsePostgreSql(connection));
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        Task.Run(async () =>
        {
            await using ServiceProvider services = collection.BuildServiceProvider();
            await services.GetRequiredService<IStoreSchema>().PrepareAsync(CancellationToken.None);
        }).GetAwaiter().GetResult();
    }
}
