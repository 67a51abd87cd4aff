namespace AppleLive.Storage.Relational.Rows;

/// <summary>Makes questions by the kind of their keys.</summary>
internal static class Ask
{
    public static RowQuery<TId, TRow> ById<TId, TRow>(string sql, Func<IRow, TRow> read)
        where TId : struct, IEntityId<TId> => new(sql, new Column<TId>("id", ColumnKind.Id, (Func<TId, Guid?>)(static id => id.Value)), read);

    public static RowQuery<Digest, TRow> ByDigest<TRow>(string sql, Func<IRow, TRow> read) =>
        new(sql, new Column<Digest>("digest", ColumnKind.Bytes, (Func<Digest, byte[]?>)(static digest => digest.ToBytes())), read);

    public static RowQuery<string, TRow> ByText<TRow>(string sql, Func<IRow, TRow> read) =>
        new(sql, new Column<string>("text", ColumnKind.Text, (Func<string, string?>)(static text => text)), read);

    public static RowQuery<bool, TRow> Once<TRow>(string sql, Func<IRow, TRow> read) => new(sql, null, read);
}
