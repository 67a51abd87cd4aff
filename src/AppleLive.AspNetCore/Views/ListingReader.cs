using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Texts;
using AppleLive.Villages;

namespace AppleLive.AspNetCore.Views;

/// <summary>Reads listings for everyone, a page in a handful of queries.</summary>
internal sealed class ListingReader(IStore store, MasterKeys keys, AppleLiveOptions options)
{
    public Task<ListingPage?> ListAsync(string? village, ListingId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<ListingPage?>(
            async unit =>
            {
                VillageId? only = null;
                if (village is not null)
                {
                    if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } known) return null;
                    only = known.Id;
                }

                IReadOnlyList<Listing> listings = await unit.Listings.ListPublicAsync(only, after, limit + 1, cancellationToken);
                Listing[] page = [.. listings.Take(limit)];
                return new ListingPage(await ViewAsync(unit, page, cancellationToken), listings.Count > limit ? page[^1].Id : null);
            },
            cancellationToken);

    /// <summary>The listing, or null where there is none or it is a draft.</summary>
    public Task<ListingView?> FindAsync(ListingId id, CancellationToken cancellationToken) =>
        store.ReadAsync<ListingView?>(
            async unit => await unit.Listings.FindAsync(id, cancellationToken) is { State: not ListingState.Draft } listing
                ? (await ViewAsync(unit, [listing], cancellationToken))[0]
                : null,
            cancellationToken);

    private async Task<IReadOnlyList<ListingView>> ViewAsync(IUnitOfWork unit, IReadOnlyList<Listing> listings, CancellationToken cancellationToken)
    {
        if (listings.Count == 0) return [];
        Allocation[] allocations = [.. listings.SelectMany(listing => listing.Allocations)];
        var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id, VillageName.Of);
        var lots = (await unit.Lots.FindAllAsync([.. allocations.Select(each => each.Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
        var growers = (await unit.Growers.FindAllAsync([.. allocations.Select(each => each.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
        return [.. listings.Select(listing => View(listing, villages[listing.Village], lots, growers))];
    }

    private ListingView View(Listing listing, VillageName village, Dictionary<LotId, HarvestLot> lots, Dictionary<GrowerId, Grower> growers) => new(
        listing.Id, listing.Title, listing.Description, SafeMarkdown.ToHtml(listing.Description), listing.Price, ListingSummary.PerBox,
        listing.BoxGrams, listing.AvailableBoxes, listing.QuotaBoxes, listing.PerBuyerBoxes, listing.StateName, village,
        [.. listing.Allocations.Select(each => LotView.Of(lots[each.Lot], growers[each.Grower], each.Boxes, keys, options.Ledger.Officers))]);
}
