namespace AppleLive.Payments;

/// <summary>A payment: money received for an order.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PaymentId(Guid Value) : IEntityId<PaymentId>, IComparable<PaymentId>
{
    /// <inheritdoc />
    public static PaymentId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(PaymentId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
