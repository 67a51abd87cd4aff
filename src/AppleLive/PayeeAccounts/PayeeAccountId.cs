namespace AppleLive.PayeeAccounts;

/// <summary>A bank account of a village, as it was set once.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PayeeAccountId(Guid Value) : IEntityId<PayeeAccountId>, IComparable<PayeeAccountId>
{
    /// <inheritdoc />
    public static PayeeAccountId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(PayeeAccountId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
