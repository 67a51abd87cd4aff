using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Live;

/// <summary>A livestream in the schedule.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">scheduled, live, ended, archived, postponed or cancelled.</param>
/// <param name="Start">When it is announced to start.</param>
/// <param name="End">When it is announced to end.</param>
/// <param name="Villages">Whose apples are shown, by name.</param>
/// <param name="Listings">How many listings it shows.</param>
public sealed record ScheduledLivestream(string Id, string Title, string State, Instant Start, Instant End, IReadOnlyList<string> Villages, int Listings)
{
    /// <summary>Its live room.</summary>
    public string Link => $"/live/{Id}";
}

/// <summary>The schedule.</summary>
/// <param name="Now">The moment by the host's clock.</param>
/// <param name="Coming">On air, announced or postponed, soonest first.</param>
/// <param name="Past">Over or called off, latest first.</param>
public sealed record ScheduleView(Instant Now, IReadOnlyList<ScheduledLivestream> Coming, IReadOnlyList<ScheduledLivestream> Past);

/// <summary>The live room.</summary>
/// <param name="Livestream">The livestream.</param>
/// <param name="Now">The moment by the host's clock.</param>
/// <param name="Segment">The listing explained now, or null.</param>
/// <param name="Pinned">The listing pinned for buyers; the first of the run of show where none is.</param>
/// <param name="Shown">The run of show.</param>
/// <param name="Corrections">Mistakes put right on the spot, newest first.</param>
/// <param name="Announcement">The title of what the station announced last, or null.</param>
public sealed record RoomView(
    ScheduledLivestream Livestream, Instant Now, string? Segment, string? Pinned, IReadOnlyList<ListingCard> Shown, IReadOnlyList<Correction> Corrections,
    Announced? Announcement);

/// <summary>Something the station told everyone.</summary>
/// <param name="Title">Its title.</param>
/// <param name="BodyHtml">Its body, sanitized.</param>
/// <param name="At">When it was published.</param>
public sealed record Announced(string Title, string BodyHtml, Instant At);

/// <summary>Reads livestreams for everyone; a draft does not exist here.</summary>
public sealed class LivestreamsReader(IStore store, IClock clock)
{
    private const int Most = 100;

    /// <summary>The schedule.</summary>
    public Task<ScheduleView> Read(CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            Livestream[] all = [.. (await unit.Livestreams.ListAsync(null, Most, cancellationToken)).Where(each => each.State is not LivestreamState.Draft)];
            Dictionary<VillageId, Village> villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
            ListingId[] shown = [.. all.SelectMany(each => each.RunOfShow).Distinct()];
            Dictionary<ListingId, Listing> listings = (await unit.Listings.FindAllAsync(shown, cancellationToken)).ToDictionary(listing => listing.Id);
            ScheduledLivestream[] entries = [.. all.Select(each => Entry(each, each.RunOfShow.Select(id => listings[id]), villages))];
            return new ScheduleView(
                clock.GetCurrentInstant(),
                [.. entries.Where(IsComing).OrderBy(each => each.State == "live" ? 0 : each.State == "scheduled" ? 1 : 2).ThenBy(each => each.Start)],
                [.. entries.Where(each => !IsComing(each))]);
        },
        cancellationToken);

    /// <summary>The live room of a livestream, or null where there is none or it is a draft.</summary>
    public Task<RoomView?> Find(LivestreamId id, CancellationToken cancellationToken) => store.ReadAsync<RoomView?>(
        async unit =>
        {
            if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { State: not LivestreamState.Draft } livestream) return null;
            Dictionary<VillageId, Village> villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
            Dictionary<ListingId, Listing> listings = (await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken)).ToDictionary(listing => listing.Id);
            Listing[] shown = [.. livestream.RunOfShow.Select(listing => listings[listing])];
            IReadOnlyList<Announcements.Announcement> announced = await unit.Announcements.ListPublishedAsync(null, 1, cancellationToken);
            return new RoomView(
                Entry(livestream, shown, villages), clock.GetCurrentInstant(), livestream.Segment?.ToString(),
                (livestream.Pinned ?? livestream.RunOfShow[0]).ToString(),
                await ListingCards.ReadAsync(unit, shown, villages, cancellationToken),
                [.. (await unit.Livestreams.CorrectionsAsync(id, cancellationToken)).Reverse()],
                announced is [{ } last] ? new Announced(last.Title, Texts.SafeMarkdown.ToHtml(last.Body), last.PublishedAt ?? last.WrittenAt) : null);
        },
        cancellationToken);

    private static bool IsComing(ScheduledLivestream livestream) => livestream.State is "live" or "scheduled" or "postponed";

    private static ScheduledLivestream Entry(Livestream livestream, IEnumerable<Listing> shown, Dictionary<VillageId, Village> villages) => new(
        livestream.Id.ToString(), livestream.Title, livestream.State.Name, livestream.Announced.Start, livestream.Announced.End,
        [.. shown.Select(listing => villages[listing.Village].Short()).Distinct()], livestream.RunOfShow.Count);
}
