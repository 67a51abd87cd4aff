namespace AppleLive.Claims;

/// <summary>A claim: a buyer's complaint about one parcel.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ClaimId(Guid Value) : IEntityId<ClaimId>, IComparable<ClaimId>
{
    /// <inheritdoc />
    public static ClaimId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
