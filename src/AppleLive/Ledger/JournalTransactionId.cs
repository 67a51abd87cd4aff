namespace AppleLive.Ledger;

/// <summary>A transaction of the journal.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct JournalTransactionId(Guid Value) : IEntityId<JournalTransactionId>, IComparable<JournalTransactionId>
{
    /// <inheritdoc />
    public static JournalTransactionId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(JournalTransactionId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
