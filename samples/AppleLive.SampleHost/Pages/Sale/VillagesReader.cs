using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A village in the list and on the map.</summary>
/// <param name="Code">Its statistical code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Listings">How many of its listings are published or on sale.</param>
/// <param name="Boxes">How many boxes of them are left.</param>
public sealed record VillageEntry(string Code, string Name, int Listings, long Boxes)
{
    /// <summary>Its own page.</summary>
    public string Link => $"/villages/{Code}";
}

/// <summary>One village: where its money stands, its lots and what it sells.</summary>
/// <param name="Village">The village.</param>
/// <param name="Totals">Where its money stands.</param>
/// <param name="OnSale">Its listings that anyone may see.</param>
/// <param name="Lots">Its attested lots, newest first.</param>
/// <param name="NextLot">What to begin the next page of lots after, or null on the last.</param>
public sealed record VillageView(Village Village, VillageTotals Totals, IReadOnlyList<ListingCard> OnSale, IReadOnlyList<ShownLot> Lots, string? NextLot);

/// <summary>Reads villages for everyone.</summary>
public sealed class VillagesReader(IStore store, MasterKeys keys, PersonWords who)
{
    private const int MostListings = 200;
    private const int LotsOnPage = 12;

    /// <summary>All villages by code.</summary>
    public Task<IReadOnlyList<VillageEntry>> Read(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<VillageEntry>>(
        async unit =>
        {
            ILookup<VillageId, Listing> listings =
                (await unit.Listings.ListPublicAsync(null, null, MostListings, cancellationToken)).ToLookup(listing => listing.Village);
            return
            [
                .. (await unit.Villages.ListAsync(cancellationToken)).Select(village => new VillageEntry(
                    village.Code, village.Name, listings[village.Id].Count(), listings[village.Id].Sum(listing => listing.AvailableBoxes))),
            ];
        },
        cancellationToken);

    /// <summary>The village whose code in force this is, or null.</summary>
    public Task<VillageView?> Find(string code, LotId? after, CancellationToken cancellationToken) => store.ReadAsync<VillageView?>(
        async unit =>
        {
            if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is not { } village) return null;
            IReadOnlyList<Listing> listings = await unit.Listings.ListPublicAsync(village.Id, null, MostListings, cancellationToken);
            var attested = new LotFilter { Villages = [village.Id], State = "attested" };
            IReadOnlyList<HarvestLot> lots = await unit.Lots.ListAsync(attested, after, LotsOnPage + 1, cancellationToken);
            HarvestLot[] page = [.. lots.Take(LotsOnPage)];
            return new VillageView(
                village,
                await unit.Villages.TotalsAsync(village.Id, cancellationToken),
                await ListingCards.ReadAsync(unit, listings, new Dictionary<VillageId, Village> { [village.Id] = village }, cancellationToken),
                await ShownLot.ReadAsync(unit, page, keys, who, cancellationToken),
                lots.Count > LotsOnPage ? page[^1].Id.ToString() : null);
        },
        cancellationToken);
}
