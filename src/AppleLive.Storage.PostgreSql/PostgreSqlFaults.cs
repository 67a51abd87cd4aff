using Npgsql;

namespace AppleLive.Storage.PostgreSql;

/// <summary>Tells a database that is away from a statement that is wrong, by PostgreSQL's error codes (its manual, appendix A).</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Whether nobody can use the database for now, whatever he asks of it.</summary>
    public static bool IsAway(NpgsqlException exception) => exception switch
    {
        // Connection, resources (a full disk, too many connections), shutdown or crash, the system's own errors; a standby that only reads.
        PostgresException told => told.SqlState[..2] is "08" or "53" or "58" || told.SqlState is "57P01" or "57P02" or "57P03" or "57P05" or "25006",
        // Nobody answered, or the line broke.
        _ => true,
    };

    /// <summary>Whether the transaction was undone and may go better when it is run again.</summary>
    public static bool IsWorthAnotherTry(NpgsqlException exception) =>
        exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        // A key accepted meanwhile, of the same command sent to two hosts at once: the next try finds it, and gives the same answer.
        || exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "idempotency_keys_pkey" };

    /// <summary>What the store's users are told where it failed before its commit.</summary>
    public static StoreAwayException Away(NpgsqlException exception) => new($"The store is away: {exception.Message}", exception, mayBeWritten: false);

    /// <summary>What they are told where it failed in its commit. A server that refused it said so; one that was not heard again may have done it.</summary>
    public static StoreAwayException AwayInCommit(NpgsqlException exception) =>
        new($"The store failed in a commit: {exception.Message}", exception, mayBeWritten: exception is not PostgresException { SqlState: ['5', '3', ..] });
}
