namespace AppleLive.BankStatements;

/// <summary>A line of a bank statement.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct BankLineId(Guid Value) : IEntityId<BankLineId>, IComparable<BankLineId>
{
    /// <inheritdoc />
    public static BankLineId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(BankLineId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
