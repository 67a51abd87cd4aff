using System.Reflection;
using AppleLive.Audit;
using AppleLive.Storage.PostgreSql;
using AppleLive.Storage.Relational;
using AppleLive.Storage.Sqlite;
using AppleLive.Stripe;
using AppleLive.TransparencyLog.Trees;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace AppleLive.Architecture.Tests;

/// <summary>The house as it is built: its assemblies, and its files.</summary>
internal static class House
{
    public static readonly Assembly Library = typeof(AppleLiveServices).Assembly;

    public static readonly Assembly Relational = typeof(RelationalStore).Assembly;

    public static readonly Assembly PostgreSql = typeof(PostgreSqlBuilderExtensions).Assembly;

    public static readonly Assembly Sqlite = typeof(SqliteBuilderExtensions).Assembly;

    public static readonly Assembly Log = typeof(Hash).Assembly;

    public static readonly Assembly Audit = typeof(SeasonAudit).Assembly;

    public static readonly Assembly Stripe = typeof(StripeOptions).Assembly;

    public static readonly Assembly Web = WebAssembly();

    public static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader().LoadAssemblies(Library, Relational, Sqlite, PostgreSql, Log, Audit, Stripe, Web).Build();

    public static IReadOnlyList<Assembly> Shipped => [Library, Relational, Sqlite, PostgreSql, Log, Audit, Stripe, Web];

    /// <summary>The folder of the repository.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    public static void ShouldHold(this IArchRule rule)
    {
        string[] broken = [.. rule.Evaluate(Built).Where(result => !result.Passed).Select(result => result.Description)];
        broken.ShouldBeEmpty(rule.Description);
    }

    /// <summary>All files of the sources under a folder, without what builds and running hosts leave there.</summary>
    public static IEnumerable<FileInfo> Files(params string[] folders) => folders
        .Select(folder => new DirectoryInfo(Path.Combine(Root.FullName, folder)))
        .SelectMany(Below);

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder)
    {
        string[] leftBehind = ["bin", "obj", "data", "TestResults", "node_modules", ".git", ".vs", ".idea"];
        return folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !leftBehind.Contains(inner.Name)).SelectMany(Below));
    }

    private static Assembly WebAssembly() => Assembly.Load(new AssemblyName("AppleLive.AspNetCore"));

    private static DirectoryInfo FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AppleLive.sln"))) return folder;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
