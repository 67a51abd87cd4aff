using AppleLive.Announcements;
using AppleLive.Texts;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>An announcement as anyone reads it.</summary>
internal sealed record AnnouncementView(AnnouncementId Announcement, string Title, string Body, string BodyHtml, Instant? PublishedAt)
{
    public static AnnouncementView Of(Announcement announcement) => new(
        announcement.Id, announcement.Title, announcement.Body, SafeMarkdown.ToHtml(announcement.Body), announcement.PublishedAt);
}

/// <summary>A page of announcements.</summary>
/// <param name="Announcements">The announcements.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record AnnouncementPage(IReadOnlyList<AnnouncementView> Announcements, AnnouncementId? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one.</summary>
    public static AnnouncementPage Of(IReadOnlyList<Announcement> page, int limit) =>
        new([.. page.Take(limit).Select(AnnouncementView.Of)], page.Count > limit ? page[limit - 1].Id : null);
}
