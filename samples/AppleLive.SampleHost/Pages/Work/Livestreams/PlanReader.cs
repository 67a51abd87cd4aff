using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.Storage;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Reads one livestream for its officers.</summary>
public sealed class PlanReader(IStore store, IClock clock)
{
    /// <summary>The livestream as this person sees it, or null.</summary>
    public Task<PlanView?> Find(LivestreamId id, PersonId person, CancellationToken cancellationToken) =>
        store.ReadAsync<PlanView?>(
            async unit =>
            {
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { } livestream) return null;
                Instant now = clock.GetCurrentInstant();
                Dictionary<ListingId, Listing> listings = (await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken)).ToDictionary(listing => listing.Id);
                var scheduled = livestream.State as LivestreamState.Scheduled;
                bool aired = AiredOf(livestream.State) is not null;
                return new PlanView(
                    id.ToString(), livestream.Title, livestream.State.Name, livestream.Announced, now, LivestreamSteps.Of(livestream.State, now),
                    await ShowableReader.Cells(unit, [.. livestream.RunOfShow.Select(listing => listings[listing])], cancellationToken))
                {
                    IsOwn = scheduled is not null && (scheduled.By == person || scheduled.ChecklistBy == person),
                    IsChecked = scheduled?.ChecklistBy is not null,
                    IsApproved = scheduled?.ApprovedBy is not null,
                    Aired = AiredOf(livestream.State),
                    Sales = aired ? await unit.Orders.DuringAsync(id, 1, cancellationToken) : null,
                    Corrections = aired ? await unit.Livestreams.CorrectionsAsync(id, cancellationToken) : [],
                };
            },
            cancellationToken);

    private static Interval? AiredOf(LivestreamState state) => state switch
    {
        LivestreamState.Live live => new Interval(live.Since, null),
        LivestreamState.Ended ended => ended.Aired,
        LivestreamState.Archived archived => archived.Aired,
        _ => null,
    };
}
