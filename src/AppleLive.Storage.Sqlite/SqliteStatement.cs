using System.Text;

using AppleLive.Storage.Relational.Rows;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace AppleLive.Storage.Sqlite;

/// <summary>
/// A statement that stays prepared on its connection, bound and read by place. An order takes a dozen of them: what ADO.NET
/// does around each (parameters found by name, values boxed, a reader made) would cost more than SQLite itself.
/// </summary>
internal sealed class SqliteStatement : IRow, IDisposable
{
    private const int ShortText = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The statement is wrong.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public void Bind<T>(int place, Column<T> column, T row)
    {
        switch (column.Kind)
        {
            case ColumnKind.Id: Bind(place, column.Ids(row)); break;
            case ColumnKind.Long: Bind(place, column.Numbers(row)); break;
            case ColumnKind.Text: Bind(place, column.Texts(row)); break;
            default: Bind(place, column.Bytes(row)); break;
        }
    }

    /// <summary>Whether there is another row.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready to be bound and stepped again. What went wrong was told by <see cref="Step"/>.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    public bool IsNull(int place) => raw.sqlite3_column_type(statement, place) == raw.SQLITE_NULL;

    public Guid Id(int place) => new(raw.sqlite3_column_blob(statement, place), bigEndian: true);

    public long Long(int place) => raw.sqlite3_column_int64(statement, place);

    public string Text(int place) => raw.sqlite3_column_text(statement, place).utf8_to_string();

    public byte[] Bytes(int place) => raw.sqlite3_column_blob(statement, place).ToArray();

    public void Dispose() => statement.Dispose();

    // As a UUID is written, big-endian: ids sort in the store as they do elsewhere.
    private void Bind(int place, Guid? id)
    {
        Span<byte> bytes = stackalloc byte[16];
        Check(id is { } one && one.TryWriteBytes(bytes, bigEndian: true, out _)
            ? raw.sqlite3_bind_blob(statement, place, bytes)
            : raw.sqlite3_bind_null(statement, place));
    }

    private void Bind(int place, long? number) =>
        Check(number is { } one ? raw.sqlite3_bind_int64(statement, place, one) : raw.sqlite3_bind_null(statement, place));

    private void Bind(int place, byte[]? bytes) => Check(bytes switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        [] => raw.sqlite3_bind_zeroblob(statement, place, 0),
        _ => raw.sqlite3_bind_blob(statement, place, bytes),
    });

    private void Bind(int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return;
        }

        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= ShortText ? stackalloc byte[ShortText] : new byte[most];
        Check(raw.sqlite3_bind_text(statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]));
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
