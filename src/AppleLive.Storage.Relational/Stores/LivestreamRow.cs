using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of livestreams.</summary>
internal sealed class LivestreamRow
{
    public LivestreamId LivestreamId { get; init; }

    public required string Title { get; init; }

    public Instant StartsAt { get; init; }

    public Instant EndsAt { get; init; }

    public required string State { get; init; }

    public PersonId? ScheduledBy { get; init; }

    public PersonId? ChecklistBy { get; init; }

    public PersonId? ApprovedBy { get; init; }

    public Instant? LiveSince { get; init; }

    public Instant? EndedAt { get; init; }

    public ListingId? Segment { get; init; }

    public ListingId? Pinned { get; init; }

    public static LivestreamRow Of(Livestream livestream) => new()
    {
        LivestreamId = livestream.Id,
        Title = livestream.Title,
        StartsAt = livestream.Announced.Start,
        EndsAt = livestream.Announced.End,
        State = livestream.State.Name,
        ScheduledBy = livestream.State switch
        {
            LivestreamState.Scheduled s => s.By,
            LivestreamState.Postponed s => s.By,
            _ => null,
        },
        ChecklistBy = (livestream.State as LivestreamState.Scheduled)?.ChecklistBy,
        ApprovedBy = (livestream.State as LivestreamState.Scheduled)?.ApprovedBy,
        LiveSince = livestream.State switch
        {
            LivestreamState.Live s => s.Since,
            LivestreamState.Ended s => s.Aired.Start,
            LivestreamState.Archived s => s.Aired.Start,
            _ => null,
        },
        EndedAt = livestream.State switch
        {
            LivestreamState.Ended s => s.Aired.End,
            LivestreamState.Archived s => s.Aired.End,
            _ => null,
        },
        Segment = livestream.Segment,
        Pinned = livestream.Pinned,
    };

    public Livestream ToLivestream(IReadOnlyList<ListingId> runOfShow) =>
        new(LivestreamId, Title, new Interval(StartsAt, EndsAt), ToState(), runOfShow) { Segment = Segment, Pinned = Pinned };

    private LivestreamState ToState() => State switch
    {
        "draft" => new LivestreamState.Draft(),
        "scheduled" => new LivestreamState.Scheduled(new Interval(StartsAt, EndsAt), ScheduledBy!.Value, ChecklistBy, ApprovedBy),
        "live" => new LivestreamState.Live(LiveSince!.Value),
        "ended" => new LivestreamState.Ended(new Interval(LiveSince, EndedAt)),
        "archived" => new LivestreamState.Archived(new Interval(LiveSince, EndedAt)),
        "postponed" => new LivestreamState.Postponed(ScheduledBy!.Value),
        "cancelled" => new LivestreamState.Cancelled(),
        _ => throw new InvalidOperationException($"Livestream {LivestreamId} is in the unknown state {State}."),
    };
}
