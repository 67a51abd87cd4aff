namespace AppleLive.Livestreams;

/// <summary>A livestream.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct LivestreamId(Guid Value) : IEntityId<LivestreamId>, IComparable<LivestreamId>
{
    /// <inheritdoc />
    public static LivestreamId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(LivestreamId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
