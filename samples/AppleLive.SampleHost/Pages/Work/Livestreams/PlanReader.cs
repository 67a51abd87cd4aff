using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.Storage;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Reads one livestream for its officers.</summary>
public sealed class PlanReader(IStore store, StaffNames names, IClock clock)
{
    /// <summary>The livestream as this person sees it, or null.</summary>
    public async Task<PlanView?> Find(LivestreamId id, PersonId person, CancellationToken cancellationToken)
    {
        LivestreamState.Scheduled? scheduled = null;
        IReadOnlyList<Correction> corrections = [];
        PlanView? view = await store.ReadAsync<PlanView?>(
            async unit =>
            {
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { } livestream) return null;
                Instant now = clock.GetCurrentInstant();
                Dictionary<ListingId, Listing> listings = (await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken)).ToDictionary(listing => listing.Id);
                scheduled = livestream.State as LivestreamState.Scheduled;
                bool aired = AiredOf(livestream.State) is not null;
                if (aired) corrections = await unit.Livestreams.CorrectionsAsync(id, cancellationToken);
                return new PlanView(
                    id.ToString(), livestream.Title, livestream.State.Name, livestream.Announced, now, LivestreamSteps.Of(livestream.State, now),
                    await ShowableReader.Cells(unit, [.. livestream.RunOfShow.Select(listing => listings[listing])], cancellationToken))
                {
                    IsOwn = scheduled is not null && (scheduled.By == person || scheduled.ChecklistBy == person),
                    Aired = AiredOf(livestream.State),
                    Sales = aired ? await unit.Orders.DuringAsync(id, 1, cancellationToken) : null,
                };
            },
            cancellationToken);
        if (view is null) return null;
        view = view with { Corrections = await CorrectionView.Of(corrections, names, cancellationToken) };
        if (scheduled is null) return view;
        StaffRoll staff = await names.Of([scheduled.By, scheduled.ChecklistBy, scheduled.ApprovedBy], cancellationToken);
        return view with { ScheduledBy = staff[scheduled.By], CheckedBy = staff.Of(scheduled.ChecklistBy), ApprovedBy = staff.Of(scheduled.ApprovedBy) };
    }

    private static Interval? AiredOf(LivestreamState state) => state switch
    {
        LivestreamState.Live live => new Interval(live.Since, null),
        LivestreamState.Ended ended => ended.Aired,
        LivestreamState.Archived archived => archived.Aired,
        _ => null,
    };
}
