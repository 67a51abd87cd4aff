namespace AppleLive.Reconciliation;

/// <summary>An entry by which a movement of a provider's balance is booked.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ProviderEntryId(Guid Value) : IEntityId<ProviderEntryId>, IComparable<ProviderEntryId>
{
    /// <inheritdoc />
    public static ProviderEntryId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(ProviderEntryId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
