namespace AppleLive.Announcements;

/// <summary>What can be asked of an announcement.</summary>
internal enum AnnouncementCommand
{
    Publish,
    Withdraw,
}
