using Microsoft.Data.Sqlite;

namespace AppleLive.SampleHost.Tests;

/// <summary>The host's store, read past the host.</summary>
internal sealed class StoreFile(string data)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(data, "applelive.db"),
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ToString();

    public long Count(string table, string where = "true") => (long)Ask($"select count(*) from {table} where {where}")[0][0];

    public IReadOnlyList<object[]> Ask(string query)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests write these queries.
        command.CommandText = query;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            object[] row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
