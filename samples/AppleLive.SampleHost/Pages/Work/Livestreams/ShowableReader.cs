using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Work.Listings;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Reads the listings that a livestream may show: published, on sale or paused.</summary>
public sealed class ShowableReader(IStore store)
{
    private const int Most = 100;

    /// <summary>The listings, newest first.</summary>
    public Task<IReadOnlyList<ListingCell>> Read(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ListingCell>>(
            async unit =>
            {
                IReadOnlyList<Listing> listings = await unit.Listings.ListPublicAsync(null, null, Most, cancellationToken);
                return await Cells(unit, listings, cancellationToken);
            },
            cancellationToken);

    internal static async Task<IReadOnlyList<ListingCell>> Cells(IUnitOfWork unit, IReadOnlyList<Listing> listings, CancellationToken cancellationToken)
    {
        Dictionary<VillageId, Village> villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
        Dictionary<LotId, HarvestLot> lots =
            (await unit.Lots.FindAllAsync([.. listings.Select(listing => listing.Allocations[0].Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
        return [.. listings.Select(listing => ListingCell.Of(listing, villages[listing.Village], lots[listing.Allocations[0].Lot]))];
    }
}
