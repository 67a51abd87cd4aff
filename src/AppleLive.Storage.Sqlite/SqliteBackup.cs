using AppleLive.Privacy;

using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Copies the store to another file while hosts use it.</summary>
public static class SqliteBackup
{
    /// <summary>What a copy is called until it is whole, after the name it gets.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>
    /// Copies the store as it is at one moment, by SQLite's online backup: writers go on meanwhile. The copy is read through,
    /// and on disk, before it gets its name, so a file of that name is a whole backup. It can be opened as a store as it is.
    /// </summary>
    /// <param name="connectionString">The store's.</param>
    /// <param name="file">Where to; nothing may be there yet. Readable by its owner only.</param>
    /// <exception cref="IOException">There is something of that name, or of that name with <see cref="Unfinished"/>; nothing was changed. Or the disk is full.</exception>
    /// <exception cref="SqliteException">The store cannot be read.</exception>
    /// <exception cref="InvalidDataException">The store is damaged; there is no copy.</exception>
    public static void Write(string connectionString, string file)
    {
        string path = Path.GetFullPath(file);
        if (Path.Exists(path)) throw new IOException($"{path} is there already. A backup replaces nothing: name another file.");
        string draft = path + Unfinished;
        CreateForOwner(draft);
        try
        {
            Copy(connectionString, draft);
            using (var copy = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
            File.Move(draft, path, overwrite: false);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }

        DurableFiles.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static void Copy(string connectionString, string draft)
    {
        // A store that is not there is not made.
        using var store = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString());
        store.Open();
        copy.Open();
        store.BackupDatabase(copy);

        // One file, without a write-ahead log beside it; a host that opens it as its store turns that on again.
        Ask(copy, "pragma journal_mode = delete");
        string sound = Ask(copy, "pragma quick_check(1)");
        if (sound != "ok") throw new InvalidDataException($"The store is damaged: {sound}");
    }

    private static string Ask(SqliteConnection connection, string question)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The two questions above.
        command.CommandText = question;
#pragma warning restore CA2100
        return (string)command.ExecuteScalar()!;
    }

    private static void CreateForOwner(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException exception) when (Path.Exists(path))
        {
            throw new IOException($"{path} is there already: another backup is being written, or one broke off. If none is, delete it.", exception);
        }
    }
}
