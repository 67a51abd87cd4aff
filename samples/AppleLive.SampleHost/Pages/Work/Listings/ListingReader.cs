using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Texts;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>Reads one listing for its officers, drafts included.</summary>
public sealed class ListingReader(IStore store, PersonWords who)
{
    /// <summary>The listing, or null.</summary>
    public Task<ListingView?> Find(ListingId id, CancellationToken cancellationToken) =>
        store.ReadAsync<ListingView?>(
            async unit =>
            {
                if (await unit.Listings.FindAsync(id, cancellationToken) is not { } listing) return null;
                Village village = (await unit.Villages.FindAsync(listing.Village, cancellationToken))!;
                Dictionary<LotId, HarvestLot> lots =
                    (await unit.Lots.FindAllAsync([.. listing.Allocations.Select(each => each.Lot)], cancellationToken)).ToDictionary(lot => lot.Id);
                Dictionary<GrowerId, Grower> growers =
                    (await unit.Growers.FindAllAsync([.. listing.Allocations.Select(each => each.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
                IReadOnlyList<ListingPrice> prices = await unit.Listings.PricesAsync(id, cancellationToken);
                return new ListingView(
                    id.ToString(), listing.Title, SafeMarkdown.ToHtml(listing.Description), village.Name, listing.StateName, listing.Price.Value, listing.BoxGrams,
                    listing.PerBuyerBoxes, listing.QuotaBoxes, listing.SoldBoxes, listing.CreatedAt,
                    [.. listing.Allocations.Select(each => Shown(each, listing.BoxGrams, lots[each.Lot], growers[each.Grower]))],
                    [.. prices.Reverse().Select(price => new PriceThen(price.Price.Value, price.At))]);
            },
            cancellationToken);

    private AllocatedLot Shown(Allocation allocation, long boxGrams, HarvestLot lot, Grower grower) => new(
        lot.Id.ToString(), who.MaskedName(grower), lot.Facts, lot.Attestation?.Inspection.Facts.BrixTenths, allocation.Grams, allocation.Boxes,
        allocation.SoldBoxes, BoxCount.Of(allocation.Grams, boxGrams).LeftoverGrams, LotLook.Of(lot));
}
