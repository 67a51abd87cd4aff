namespace AppleLive.Growers;

/// <summary>A grower: a person who sells what he grows, in one village.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct GrowerId(Guid Value) : IEntityId<GrowerId>, IComparable<GrowerId>
{
    /// <inheritdoc />
    public static GrowerId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(GrowerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
