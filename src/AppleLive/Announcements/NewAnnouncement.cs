namespace AppleLive.Announcements;

/// <summary>An announcement to write.</summary>
public sealed record NewAnnouncement
{
    /// <summary>Its title, at most 80 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Its body in Markdown, at most 10,000 characters.</summary>
    public string? Body { get; init; }
}
