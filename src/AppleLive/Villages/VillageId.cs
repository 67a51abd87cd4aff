namespace AppleLive.Villages;

/// <summary>A village, whatever its code or name is or becomes.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct VillageId(Guid Value) : IEntityId<VillageId>, IComparable<VillageId>
{
    /// <inheritdoc />
    public static VillageId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(VillageId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
