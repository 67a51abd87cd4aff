namespace AppleLive.Payments;

/// <summary>A refund: money given back for an order.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct RefundId(Guid Value) : IEntityId<RefundId>, IComparable<RefundId>
{
    /// <inheritdoc />
    public static RefundId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(RefundId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
