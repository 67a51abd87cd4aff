namespace AppleLive.Harvests;

/// <summary>A harvest lot: apples of one grower, picked and registered together.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct LotId(Guid Value) : IEntityId<LotId>, IComparable<LotId>
{
    /// <inheritdoc />
    public static LotId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(LotId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
