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
    /// <summary>The database all others are copies of.</summary>
    public const string Template = "template_season";

    private static readonly Lazy<PrivateCluster> Cluster = new(() => PrivateCluster.Start(durable: false));
    private static readonly Lock Turn = new();
    private static bool templated;
    private static int made;

    /// <summary>Why tests on PostgreSQL are skipped here; null where they run.</summary>
    public static string? Missing => PrivateCluster.Binaries is null ? "PostgreSQL is not installed; tests/run installs it." : null;

    /// <summary>Adds the storage of a season whose folder says which database is its own, so that a season opened again finds it.</summary>
    public static void Use(IAppleLiveBuilder live, string folder) => live.UsePostgreSql(ConnectionFor(folder));

    public static string ConnectionFor(string folder)
    {
        SkipWhereMissing();
        string note = Path.Combine(folder, "database");
        if (!File.Exists(note)) File.WriteAllText(note, Make());
        return ConnectionTo(File.ReadAllText(note));
    }

    public static void SkipWhereMissing()
    {
        if (Missing is { } why) Assert.Skip(why);
    }

    public static string ConnectionTo(string database) => Cluster.Value.ConnectionTo(database);

    /// <summary>A connection for those who make and drop databases; the template is there.</summary>
    public static NpgsqlConnection Administer()
    {
        lock (Turn)
        {
            var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            connection.Open();
            if (templated) return connection;
            connection.Execute($"create database {Template} template template0 encoding 'UTF8' locale 'C'");
            Prepare(ConnectionTo(Template));
            templated = true;
            return connection;
        }
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (Cluster.IsValueCreated) Cluster.Value.Dispose();
    }

    // The scripts run once; every other database is a copy.
    private static string Make()
    {
        using NpgsqlConnection connection = Administer();
        lock (Turn)
        {
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
