namespace AppleLive.Announcements;

/// <summary>The announcements.</summary>
public interface IAnnouncementStore
{
    /// <summary>Adds an announcement.</summary>
    Task AddAsync(Announcement announcement, CancellationToken cancellationToken);

    /// <summary>The announcement, or null.</summary>
    Task<Announcement?> FindAsync(AnnouncementId id, CancellationToken cancellationToken);

    /// <summary>Keeps its state and when it was published.</summary>
    Task SaveAsync(Announcement announcement, CancellationToken cancellationToken);

    /// <summary>A page of the published ones, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Announcement>> ListPublishedAsync(AnnouncementId? after, int limit, CancellationToken cancellationToken);
}
