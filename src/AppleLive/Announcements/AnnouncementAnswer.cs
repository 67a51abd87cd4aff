namespace AppleLive.Announcements;

/// <summary>The answer to a command about an announcement.</summary>
/// <param name="Announcement">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record AnnouncementAnswer(AnnouncementId Announcement, string State);
