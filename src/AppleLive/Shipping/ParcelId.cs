namespace AppleLive.Shipping;

/// <summary>A parcel: what one village sends for one order.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ParcelId(Guid Value) : IEntityId<ParcelId>, IComparable<ParcelId>
{
    /// <inheritdoc />
    public static ParcelId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(ParcelId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
