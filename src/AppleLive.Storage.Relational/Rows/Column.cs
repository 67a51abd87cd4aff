namespace AppleLive.Storage.Relational.Rows;

/// <summary>A column of rows on their way into the store.</summary>
/// <typeparam name="T">What fills a row.</typeparam>
public sealed class Column<T>
{
    private readonly Delegate value;

    internal Column(string name, ColumnKind kind, Delegate value) => (Name, Kind, this.value) = (name, kind, value);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>How an id is read; for <see cref="ColumnKind.Id"/> only.</summary>
    public Func<T, Guid?> Ids => (Func<T, Guid?>)value;

    /// <summary>How a number is read; for <see cref="ColumnKind.Long"/> only.</summary>
    public Func<T, long?> Numbers => (Func<T, long?>)value;

    /// <summary>How text is read; for <see cref="ColumnKind.Text"/> only.</summary>
    public Func<T, string?> Texts => (Func<T, string?>)value;

    /// <summary>How bytes are read; for <see cref="ColumnKind.Bytes"/> only.</summary>
    public Func<T, byte[]?> Bytes => (Func<T, byte[]?>)value;
}
