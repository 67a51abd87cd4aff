namespace AppleLive.Settlements;

/// <summary>A settlement of one village.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct SettlementId(Guid Value) : IEntityId<SettlementId>, IComparable<SettlementId>
{
    /// <inheritdoc />
    public static SettlementId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(SettlementId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
