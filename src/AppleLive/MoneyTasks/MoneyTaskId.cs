namespace AppleLive.MoneyTasks;

/// <summary>A difference about money that a person must look at.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct MoneyTaskId(Guid Value) : IEntityId<MoneyTaskId>, IComparable<MoneyTaskId>
{
    /// <inheritdoc />
    public static MoneyTaskId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(MoneyTaskId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
