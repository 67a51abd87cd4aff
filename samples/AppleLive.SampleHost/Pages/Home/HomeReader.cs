using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.SampleHost.Drawings;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Home;

/// <summary>Reads the home page from the store: one moment, a fixed number of statements however much is on sale.</summary>
internal sealed class HomeReader(IStore store, Season season, IClock clock) : IHomeReader
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
                IReadOnlyList<Listing> shown = next is null ? [] : await unit.Listings.FindAllAsync(next.RunOfShow, cancellationToken);
                IReadOnlyList<Listing> onSale =
                    [.. (await unit.Listings.ListPublicAsync(null, null, 4 * MostCards, cancellationToken)).Where(listing => listing.State == ListingState.OnSale).Take(MostCards)];
                Listing[] tonight = [.. shown.Where(listing => listing.State == ListingState.Published).Take(MostCards)];
                HashSet<LotId> pictured = [.. onSale.Concat(tonight).Select(listing => listing.Allocations[0].Lot)];
                Dictionary<LotId, HarvestLot> lots = (await unit.Lots.FindAllAsync(pictured, cancellationToken)).ToDictionary(lot => lot.Id);

                ListingCard Card(Listing listing) => CardOf(listing, villages[listing.Village], lots[listing.Allocations[0].Lot]);
                return new HomeView(days.Start, days.End, now)
                {
                    Next = next is null ? null : Announced(next, shown, villages),
                    Tonight = [.. tonight.Select(Card)],
                    OnSale = [.. onSale.Select(Card)],
                };
            },
            cancellationToken);
    }

    private static NextLivestream Announced(Livestream livestream, IReadOnlyList<Listing> shown, Dictionary<VillageId, Village> villages) => new(
        livestream.Id.ToString(), livestream.Title, livestream.Announced.Start, livestream.State is LivestreamState.Live,
        [.. shown.Select(listing => villages[listing.Village].Name).Distinct()]);

    private static ListingCard CardOf(Listing listing, Village village, HarvestLot lot) => new(
        listing.Id.ToString(), listing.Title, village.Name, listing.Price.Value, (int)listing.BoxGrams, (int)listing.AvailableBoxes,
        new AppleLook
        {
            Variety = lot.Facts.Variety,
            Blush = lot.Facts.BlushPercent ?? 70,
            Stripes = lot.Facts.Striped ?? true,
            Millimetres = lot.Facts.MinimumMm ?? 80,
            Seed = lot.Id.ToString(),
        },
        Checked(lot.Attestation?.Inspection.Facts));

    private static IReadOnlyList<CheckedFact> Checked(AttestedFacts? facts)
    {
        if (facts is null) return [];
        var found = new List<CheckedFact>();
        if (facts.Weighed) found.Add(CheckedFact.Weighed);
        if (facts.IdentitySeen) found.Add(CheckedFact.SellerSeen);
        if (facts.CertificateSeen) found.Add(CheckedFact.CertificateSeen);
        if (facts.BrixTenths is not null) found.Add(CheckedFact.SugarMeasured);
        return found;
    }
}
