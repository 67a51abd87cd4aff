using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>Reads the officers' list of listings: five statements, whatever it holds.</summary>
public sealed class ListingsReader(IStore store)
{
    private const int PageLength = 20;

    /// <summary>A page of the listings in a state; of one village where its code is known.</summary>
    public Task<ListingsView> Read(ListingState state, string? villageCode, ListingId? after, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async unit =>
            {
                IReadOnlyList<Village> villages = await unit.Villages.ListAsync(cancellationToken);
                Village? only = villages.FirstOrDefault(village => village.Code == villageCode);
                IReadOnlyDictionary<ListingState, long> counts = await unit.Listings.CountAsync(only?.Id, cancellationToken);
                IReadOnlyList<Listing> found = await unit.Listings.ListAsync(state, only?.Id, after, PageLength + 1, cancellationToken);
                Listing[] page = [.. found.Take(PageLength)];
                Dictionary<LotId, HarvestLot> lots =
                    (await unit.Lots.FindAllAsync([.. page.Select(listing => listing.Allocations[0].Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
                Dictionary<VillageId, Village> byId = villages.ToDictionary(village => village.Id);
                return new ListingsView(
                    state, only?.Code, StaffVillages.Options(villages), counts,
                    [.. page.Select(listing => ListingCell.Of(listing, byId[listing.Village], lots[listing.Allocations[0].Lot]))],
                    found.Count > PageLength ? page[^1].Id.ToString() : null);
            },
            cancellationToken);
}
