using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class LivestreamStore(Session session) : ILivestreamStore
{
    public async Task AddAsync(Livestream livestream, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into livestreams (livestream_id, title, starts_at, ends_at, state, scheduled_by, checklist_by, approved_by, live_since, ended_at, segment, pinned)
            values (@LivestreamId, @Title, @StartsAt, @EndsAt, @State, @ScheduledBy, @ChecklistBy, @ApprovedBy, @LiveSince, @EndedAt, @Segment, @Pinned)
            """,
            LivestreamRow.Of(livestream),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into livestream_listings (livestream_id, position, listing_id) values (@Livestream, @Position, @Listing)",
            livestream.RunOfShow.Select((listing, position) => new { Livestream = livestream.Id, Position = position, Listing = listing }),
            cancellationToken);
    }

    public async Task<Livestream?> FindAsync(LivestreamId id, CancellationToken cancellationToken) =>
        (await WithRunOfShowAsync(
            await session.ListAsync<LivestreamRow>($"select * from livestreams where livestream_id = @id{session.ForUpdate}", new { id }, cancellationToken),
            cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Livestream>> FindAllAsync(IReadOnlyCollection<LivestreamId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await WithRunOfShowAsync(
                await session.ListAsync<LivestreamRow>("select * from livestreams where livestream_id in @ids", new { ids = session.Ids(ids) }, cancellationToken), cancellationToken);

    public Task SaveAsync(Livestream livestream, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update livestreams
            set starts_at = @StartsAt, ends_at = @EndsAt, state = @State,
                -- Who checked and approved stays on record when the livestream goes on.
                scheduled_by = case @State when 'scheduled' then @ScheduledBy else scheduled_by end,
                checklist_by = case @State when 'scheduled' then @ChecklistBy else checklist_by end,
                approved_by = case @State when 'scheduled' then @ApprovedBy else approved_by end,
                live_since = @LiveSince, ended_at = @EndedAt, segment = @Segment, pinned = @Pinned
            where livestream_id = @LivestreamId
            """,
            LivestreamRow.Of(livestream),
            cancellationToken);

    public Task AddCorrectionAsync(LivestreamId id, Correction correction, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into livestream_corrections (livestream_id, listing_id, text, at, made_by) values (@id, @Listing, @Text, @At, @By)",
            new { id, correction.Listing, correction.Text, correction.At, correction.By },
            cancellationToken);

    public async Task<IReadOnlyList<Correction>> CorrectionsAsync(LivestreamId id, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<CorrectionRow>(
            "select listing_id, text, at, made_by from livestream_corrections where livestream_id = @id order by correction desc limit 100", new { id }, cancellationToken))
            .Reverse()
            .Select(row => new Correction(row.ListingId, row.Text, row.At) { By = row.MadeBy }),
    ];

    // Index livestreams_by_time, read backwards from the place of the last one shown.
    public async Task<IReadOnlyList<Livestream>> ListAsync(LivestreamId? after, int limit, CancellationToken cancellationToken) =>
        await WithRunOfShowAsync(
            await session.ListAsync<LivestreamRow>(
                $"""
                select * from livestreams
                {(after is null ? "" : "where (starts_at, livestream_id) < (select starts_at, livestream_id from livestreams where livestream_id = @after)")}
                order by starts_at desc, livestream_id desc limit @limit
                """,
                new { after, limit },
                cancellationToken),
            cancellationToken);

    public async Task<Livestream?> NextAsync(Instant now, CancellationToken cancellationToken) =>
        (await WithRunOfShowAsync(
            await session.ListAsync<LivestreamRow>(
                """
                select * from livestreams where state = 'live' or (state = 'scheduled' and ends_at > @now)
                order by case state when 'live' then 0 else 1 end, starts_at, livestream_id limit 1
                """,
                new { now },
                cancellationToken),
            cancellationToken)).SingleOrDefault();

    // Index livestreams_by_time.
    public async Task<IReadOnlyList<Livestream>> BetweenAsync(Instant from, Instant until, CancellationToken cancellationToken) =>
        await WithRunOfShowAsync(
            await session.ListAsync<LivestreamRow>(
                "select * from livestreams where starts_at >= @from and starts_at < @until order by starts_at, livestream_id limit 200",
                new { from, until },
                cancellationToken),
            cancellationToken);

    // Index livestreams_open.
    public async Task<IReadOnlyList<Livestream>> OpenAsync(CancellationToken cancellationToken) =>
        await WithRunOfShowAsync(
            await session.ListAsync<LivestreamRow>(
                "select * from livestreams where state in ('scheduled', 'live', 'postponed') order by starts_at, livestream_id limit 100", null, cancellationToken),
            cancellationToken);

    private async Task<IReadOnlyList<Livestream>> WithRunOfShowAsync(IReadOnlyList<LivestreamRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        ILookup<LivestreamId, ShownRow> shown = (await session.ListAsync<ShownRow>(
            "select livestream_id, listing_id from livestream_listings where livestream_id in @ids order by livestream_id, position",
            new { ids = session.Ids(rows.Select(row => row.LivestreamId)) },
            cancellationToken)).ToLookup(row => row.LivestreamId);
        return [.. rows.Select(row => row.ToLivestream([.. shown[row.LivestreamId].Select(each => each.ListingId)]))];
    }

    private sealed class ShownRow
    {
        public LivestreamId LivestreamId { get; init; }

        public ListingId ListingId { get; init; }
    }

    private sealed class CorrectionRow
    {
        public ListingId? ListingId { get; init; }

        public required string Text { get; init; }

        public Instant At { get; init; }

        public PersonId? MadeBy { get; init; }
    }
}
