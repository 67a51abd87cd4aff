using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Home;

/// <summary>Reads the home page from the store: one moment, a fixed number of statements however much is on sale.</summary>
internal sealed class HomeReader(IStore store, Season season, AppleLiveOptions options, IClock clock) : IHomeReader
{
    private const int MostCards = 12;

    public async Task<HomeView> Read(CancellationToken cancellationToken)
    {
        Instant now = clock.GetCurrentInstant();
        DateInterval days = season.In(season.DateOf(now).Year);
        return await store.ReadAsync(
            async unit =>
            {
                Dictionary<VillageId, Village> villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
                Livestream? next = await unit.Livestreams.NextAsync(now, cancellationToken);
                IReadOnlyList<Listing> shown = next is null ? [] : InOrder(next, await unit.Listings.FindAllAsync(next.RunOfShow, cancellationToken));
                IReadOnlyList<Listing> onSale =
                    [.. (await unit.Listings.ListPublicAsync(null, null, 4 * MostCards, cancellationToken)).Where(listing => listing.State == ListingState.OnSale).Take(MostCards)];
                Listing[] tonight = [.. shown.Where(listing => listing.State is not (ListingState.Draft or ListingState.Closed)).Take(MostCards)];
                Listing[] others = [.. onSale.Where(listing => !tonight.Any(other => other.Id == listing.Id))];
                LotId[] sold = [.. tonight.SelectMany(listing => listing.Allocations).Select(each => each.Lot).Distinct()];
                return new HomeView(days.Start, days.End, now)
                {
                    Next = next is null ? null : Announced(next, shown, villages),
                    Tonight = await ListingCards.ReadAsync(unit, tonight, villages, cancellationToken),
                    Checked = CheckedLots.Of(await unit.Lots.FindAllAsync(sold, cancellationToken), options.Ledger.Officers),
                    OnSale = await ListingCards.ReadAsync(unit, others, villages, cancellationToken),
                    Villages =
                    [
                        .. shown.Concat(onSale).Select(listing => villages[listing.Village]).DistinctBy(village => village.Id)
                            .OrderBy(village => village.Code, StringComparer.Ordinal).Select(village => new VillageLink(village.Code, village.Short())),
                    ],
                };
            },
            cancellationToken);
    }

    private static IReadOnlyList<Listing> InOrder(Livestream livestream, IReadOnlyList<Listing> listings)
    {
        var known = listings.ToDictionary(listing => listing.Id);
        return [.. livestream.RunOfShow.Select(id => known[id])];
    }

    private static NextLivestream Announced(Livestream livestream, IReadOnlyList<Listing> shown, Dictionary<VillageId, Village> villages) => new(
        livestream.Id.ToString(), livestream.Title, livestream.Announced.Start, livestream.State is LivestreamState.Live,
        [.. shown.Select(listing => villages[listing.Village].Short()).Distinct()]);
}
