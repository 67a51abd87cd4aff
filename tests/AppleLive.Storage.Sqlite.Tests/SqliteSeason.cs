using AppleLive.Plugins;

namespace AppleLive.Storage.Sqlite.Tests;

internal static class SqliteSeason
{
    public static void Use(IAppleLiveBuilder live, string folder) => live.UseSqlite($"Data Source={FileIn(folder)};Pooling=False");

    public static void UsePooled(IAppleLiveBuilder live, string folder) => live.UseSqlite($"Data Source={FileIn(folder)}");

    public static string FileIn(string folder) => Path.Combine(folder, "season.db");
}
