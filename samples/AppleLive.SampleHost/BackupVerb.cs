using AppleLive.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AppleLive.SampleHost;

/// <summary>
/// <c>backup FILE</c>: copies the store as it is at one moment to a file that must not be there yet, and the accounts
/// beside it. The host may be running and selling.
/// </summary>
internal static class BackupVerb
{
    private const int Done = 0, NotDone = 1, WrongUsage = 2, Unreadable = 3;
    /// <summary>What the copy of the accounts is called, after the file's name.</summary>
    public const string Accounts = ".accounts";

    private const int DiskFull = 13;

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not ["backup", var file] || string.IsNullOrWhiteSpace(file))
        {
            await output.WriteLineAsync("backup FILE   (settings come from the environment and from appsettings, as for the host)");
            return WrongUsage;
        }

        HostFolders folders = services.GetRequiredService<HostFolders>();
        if (services.GetRequiredService<StoreSettings>() is not StoreSettings.Files store)
            return await Say(output, NotDone, "Nothing was backed up: the store is in PostgreSQL, whose own tools do that (pg_dump, or pg_basebackup with archived logs).");
        if (store.Missing is { } why) return await Say(output, Unreadable, $"The store cannot be read: {why}");
        string accounts = file + Accounts;
        try
        {
            // The accounts are written to while the host runs, so they cannot simply be copied either.
            if (File.Exists(store.SignInFile)) SqliteBackup.Write($"Data Source={store.SignInFile}", accounts);
            SqliteBackup.Write(store.ConnectionString, file);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == DiskFull)
        {
            return await Say(output, NotDone, $"Nothing was backed up: {e.Message}");
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            return await Say(output, Unreadable, $"The store cannot be read: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await Say(output, NotDone, $"Nothing was backed up: {e.Message}");
        }

        await output.WriteLineAsync($"The store is backed up in {Path.GetFullPath(file)}, the accounts in {Path.GetFullPath(accounts)}.");
        await output.WriteLineAsync($"Not in them: the keys in {folders.Keys}. Keep a copy apart from these files: whoever has both can read names and addresses, and whoever has lost the keys never can.");
        await output.WriteLineAsync($"Nor the photos in {folders.Media}: files that never change; copy the folder.");
        return Done;
    }

    private static async Task<int> Say(TextWriter output, int code, string what)
    {
        await output.WriteLineAsync(what);
        return code;
    }
}
