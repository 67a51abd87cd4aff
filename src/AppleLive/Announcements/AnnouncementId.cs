namespace AppleLive.Announcements;

/// <summary>An announcement of the station.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct AnnouncementId(Guid Value) : IEntityId<AnnouncementId>, IComparable<AnnouncementId>
{
    /// <inheritdoc />
    public static AnnouncementId From(Guid value) => new(value);

    /// <inheritdoc />
    public int CompareTo(AnnouncementId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
