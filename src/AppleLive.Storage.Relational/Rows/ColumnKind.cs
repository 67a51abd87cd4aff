namespace AppleLive.Storage.Relational.Rows;

/// <summary>What a column holds, as far as engines differ.</summary>
public enum ColumnKind
{
    /// <summary>An id: <see cref="Guid"/>.</summary>
    Id,

    /// <summary>A whole number of 64 bits: an amount, a weight, a moment.</summary>
    Long,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Bytes,
}
