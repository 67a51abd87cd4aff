namespace AppleLive.OnlinePayments;

/// <summary>Money that belongs to no village and goes back to its buyer.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct StrayMoneyId(Guid Value) : IEntityId<StrayMoneyId>, IComparable<StrayMoneyId>
{
    /// <inheritdoc />
    public static StrayMoneyId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(StrayMoneyId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
