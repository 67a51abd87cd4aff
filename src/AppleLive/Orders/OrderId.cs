namespace AppleLive.Orders;

/// <summary>An order.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>, IComparable<OrderId>
{
    /// <inheritdoc />
    public static OrderId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
