using Microsoft.Data.Sqlite;

namespace AppleLive.Storage.Sqlite;

/// <summary>Tells a store that is away from a statement that is wrong, by SQLite's primary result codes.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, IoError = 10, Full = 13, CannotOpen = 14, Protocol = 15;

    /// <summary>Whether nobody can use the store for now, whatever he asks of it.</summary>
    public static bool IsAway(SqliteException exception) =>
        exception.SqliteErrorCode is Busy or Locked or NoMemory or ReadOnly or IoError or Full or CannotOpen or Protocol;

    /// <summary>Whether the connection should be made anew before it is used again.</summary>
    public static bool SpoilsConnection(SqliteException exception) => exception.SqliteErrorCode is IoError or CannotOpen or ReadOnly or Protocol;

    /// <summary>What the store's users are told where it failed before its commit.</summary>
    public static StoreAwayException Away(SqliteException exception) => new($"The store is away: {exception.Message}", exception, mayBeWritten: false);

    /// <summary>
    /// What they are told where it failed in its commit. A commit that finds the disk full or the file locked has not
    /// written its last page, without which it does not count; after any other failure a restart might still find it whole.
    /// </summary>
    public static StoreAwayException AwayInCommit(SqliteException exception) =>
        new($"The store failed in a commit: {exception.Message}", exception, mayBeWritten: exception.SqliteErrorCode is not (Full or Busy or Locked));
}
