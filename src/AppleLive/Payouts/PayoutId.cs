namespace AppleLive.Payouts;

/// <summary>A payout: the money of one settlement, to its village.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PayoutId(Guid Value) : IEntityId<PayoutId>, IComparable<PayoutId>
{
    /// <inheritdoc />
    public static PayoutId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(PayoutId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
