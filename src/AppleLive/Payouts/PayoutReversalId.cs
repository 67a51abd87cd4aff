namespace AppleLive.Payouts;

/// <summary>A part of a payout that is taken back.</summary>
/// <param name="Value">The UUID, by which the provider knows it too.</param>
public readonly record struct PayoutReversalId(Guid Value) : IEntityId<PayoutReversalId>, IComparable<PayoutReversalId>
{
    /// <inheritdoc />
    public static PayoutReversalId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(PayoutReversalId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
