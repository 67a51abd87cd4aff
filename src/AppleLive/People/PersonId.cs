namespace AppleLive.People;

/// <summary>A human being. One person may have several accounts; rules that need two people compare persons.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    /// <inheritdoc />
    public static PersonId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
