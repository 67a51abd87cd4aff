using AppleLive.Storage.Relational.Rows;

using Npgsql;

namespace AppleLive.Storage.PostgreSql;

/// <summary>The row at which a reader stands.</summary>
internal sealed class PostgreSqlRow(NpgsqlDataReader reader) : IRow
{
    public bool IsNull(int place) => reader.IsDBNull(place);

    public Guid Id(int place) => reader.GetGuid(place);

    public long Long(int place) => reader.GetInt64(place);

    public string Text(int place) => reader.GetString(place);

    public byte[] Bytes(int place) => reader.GetFieldValue<byte[]>(place);
}
