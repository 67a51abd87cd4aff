namespace AppleLive.Consultations;

/// <summary>A question somebody asked online.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ConsultationId(Guid Value) : IEntityId<ConsultationId>, IComparable<ConsultationId>
{
    /// <inheritdoc />
    public static ConsultationId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(ConsultationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
