namespace AppleLive.Storage.Relational.Rows;

/// <summary>A row on its way out of the store, by the places of its columns. Good until the next one is read.</summary>
public interface IRow
{
    /// <summary>Whether there is nothing in this column.</summary>
    bool IsNull(int place);

    /// <summary>An id.</summary>
    Guid Id(int place);

    /// <summary>A whole number.</summary>
    long Long(int place);

    /// <summary>Text.</summary>
    string Text(int place);

    /// <summary>Bytes.</summary>
    byte[] Bytes(int place);
}
