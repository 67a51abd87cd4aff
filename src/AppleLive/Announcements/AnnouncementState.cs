namespace AppleLive.Announcements;

/// <summary>Where an announcement stands.</summary>
public enum AnnouncementState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>To be read by everyone.</summary>
    Published,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
