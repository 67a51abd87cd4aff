using AppleLive.Announcements;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class AnnouncementStore(Session session) : IAnnouncementStore
{
    private const string Columns = "select announcement_id, title, body, state, written_by, written_at, published_at from announcements";

    public Task AddAsync(Announcement announcement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into announcements (announcement_id, title, body, state, written_by, written_at, published_at)
            values (@Id, @Title, @Body, @StateName, @By, @WrittenAt, @PublishedAt)
            """,
            announcement,
            cancellationToken);

    public async Task<Announcement?> FindAsync(AnnouncementId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<Row>($"{Columns} where announcement_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToAnnouncement();

    public Task SaveAsync(Announcement announcement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update announcements set state = @StateName, published_at = @PublishedAt where announcement_id = @Id", announcement, cancellationToken);

    // Index announcements_published.
    public async Task<IReadOnlyList<Announcement>> ListPublishedAsync(AnnouncementId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>(
            $"""
            {Columns} where state = 'published' {(after is null ? "" : "and announcement_id < @after")}
            order by announcement_id desc limit @limit
            """,
            new { after, limit },
            cancellationToken)).Select(row => row.ToAnnouncement()),
    ];

    private sealed class Row
    {
        public AnnouncementId AnnouncementId { get; init; }

        public required string Title { get; init; }

        public required string Body { get; init; }

        public required string State { get; init; }

        public PersonId WrittenBy { get; init; }

        public Instant WrittenAt { get; init; }

        public Instant? PublishedAt { get; init; }

        public Announcement ToAnnouncement() =>
            new(AnnouncementId, Title, Body, Names.Read<AnnouncementState>(State), WrittenBy, WrittenAt, PublishedAt);
    }
}
