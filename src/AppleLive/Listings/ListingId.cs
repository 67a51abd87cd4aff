namespace AppleLive.Listings;

/// <summary>A listing: boxes of one size at one price, from attested lots of one village.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ListingId(Guid Value) : IEntityId<ListingId>, IComparable<ListingId>
{
    /// <inheritdoc />
    public static ListingId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(ListingId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
