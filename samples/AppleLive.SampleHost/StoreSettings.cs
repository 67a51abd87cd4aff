using AppleLive.Plugins;
using AppleLive.Storage.PostgreSql;
using AppleLive.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppleLive.SampleHost;

/// <summary>Where the store and the sign-in data are: files on this machine, or a database that several hosts share.</summary>
internal abstract record StoreSettings
{
    /// <summary>Reads <c>AppleLive:Storage:Provider</c> (Sqlite, which is the default, or PostgreSql) and <c>AppleLive:Storage:ConnectionString</c>.</summary>
    /// <exception cref="AppleLiveConfigurationException">The provider is another, or PostgreSQL lacks its connection string.</exception>
    public static StoreSettings From(IConfiguration configuration, HostFolders folders)
    {
        string? connection = Given(configuration["AppleLive:Storage:ConnectionString"]);
        return Given(configuration["AppleLive:Storage:Provider"])?.ToUpperInvariant() switch
        {
            null or "SQLITE" => new Files(connection ?? $"Data Source={Path.Combine(folders.Data, "applelive.db")}", folders.SignInFile),
            "POSTGRESQL" => new Database(connection ?? throw new AppleLiveConfigurationException(
                "AppleLive:Storage:Provider is PostgreSql, and AppleLive:Storage:ConnectionString is empty; set it, such as Host=/var/run/postgresql;Database=applelive;Username=applelive.")),
            var other => throw new AppleLiveConfigurationException($"AppleLive:Storage:Provider is \"{other}\"; this host keeps its store in Sqlite or PostgreSql."),
        };
    }

    /// <summary>Adds the store to the library.</summary>
    public abstract void AddStore(IAppleLiveBuilder live);

    /// <summary>Sets where the sign-in data are.</summary>
    public abstract void UseSignIn(DbContextOptionsBuilder options);

    /// <summary>Why there is nothing to read yet; null where one can try.</summary>
    public virtual string? Missing => null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>SQLite: the store in one file, accounts in another.</summary>
    public sealed record Files(string ConnectionString, string SignInFile) : StoreSettings
    {
        public string StoreFile => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

        public override string? Missing => File.Exists(StoreFile) ? null : $"there is no file {StoreFile}.";

        public override void AddStore(IAppleLiveBuilder live) => live.UseSqlite(ConnectionString);

        public override void UseSignIn(DbContextOptionsBuilder options) =>
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = SignInFile, DefaultTimeout = 10 }.ToString());
    }

    /// <summary>PostgreSQL: the accounts stand in the same database, in a schema of their own.</summary>
    public sealed record Database(string ConnectionString) : StoreSettings
    {
        public override void AddStore(IAppleLiveBuilder live) => live.UsePostgreSql(ConnectionString);

        public override void UseSignIn(DbContextOptionsBuilder options) =>
            options.UseNpgsql(ConnectionString, npgsql => npgsql.MigrationsHistoryTable("migrations", SignIn.PostgreSqlSignInDbContext.Schema));
    }
}
