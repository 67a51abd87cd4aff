using AppleLive.Livestreams;
using AppleLive.Storage;

namespace AppleLive.AspNetCore.Views;

/// <summary>Reads livestreams for everyone.</summary>
internal sealed class LivestreamReader(IStore store)
{
    public Task<LivestreamPage?> ListAsync(LivestreamId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<LivestreamPage?>(
            async unit =>
            {
                IReadOnlyList<Livestream> livestreams = await unit.Livestreams.ListAsync(after, limit + 1, cancellationToken);
                Livestream[] page = [.. livestreams.Take(limit)];
                return new LivestreamPage(
                    [.. page.Where(IsPublic).Select(LivestreamEntry.Of)],
                    livestreams.Count > limit ? page[^1].Id : null);
            },
            cancellationToken);

    /// <summary>The livestream, or null where there is none or it is a draft.</summary>
    public Task<LivestreamView?> FindAsync(LivestreamId id, CancellationToken cancellationToken) =>
        store.ReadAsync<LivestreamView?>(
            async unit =>
            {
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { } livestream || !IsPublic(livestream)) return null;
                var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id, VillageName.Of);
                var listings = (await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken)).ToDictionary(listing => listing.Id);
                return new LivestreamView(
                    livestream.Id, livestream.Title, livestream.State.Name, livestream.Announced.Start, livestream.Announced.End,
                    LivestreamView.SinceOf(livestream), livestream.Segment, livestream.Pinned,
                    [.. livestream.RunOfShow.Select(listing => listings[listing]).Select(listing => ListingSummary.Of(listing, villages[listing.Village]))],
                    await unit.Livestreams.CorrectionsAsync(id, cancellationToken));
            },
            cancellationToken);

    private static bool IsPublic(Livestream livestream) => livestream.State is not LivestreamState.Draft;
}
