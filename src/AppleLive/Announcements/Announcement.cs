using AppleLive.People;

using NodaTime;

namespace AppleLive.Announcements;

/// <summary>Something the station tells everyone.</summary>
/// <param name="Id">The announcement.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Body">Its body, Markdown, not yet rendered.</param>
/// <param name="State">Where it stands.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record Announcement(
    AnnouncementId Id, string Title, string Body, AnnouncementState State, PersonId By, Instant WrittenAt, Instant? PublishedAt)
{
    /// <summary>The state's name.</summary>
    public string StateName => AnnouncementRules.NameOf(State);
}
