using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>Says of boxes which crate they come from: read for many orders at once.</summary>
internal sealed class BoxCrates
{
    private readonly VillageId _village;
    private readonly Dictionary<LotId, HarvestLot> _lots;
    private readonly Dictionary<GrowerId, string> _growers;
    private readonly Dictionary<ListingId, Listing> _listings;

    private BoxCrates(VillageId village, IEnumerable<HarvestLot> lots, IEnumerable<(GrowerId Id, string Name)> growers, IEnumerable<Listing> listings)
    {
        _village = village;
        _lots = lots.ToDictionary(lot => lot.Id);
        _growers = growers.ToDictionary(grower => grower.Id, grower => grower.Name);
        _listings = listings.ToDictionary(listing => listing.Id);
    }

    public static async Task<BoxCrates> Read(
        IUnitOfWork unit, PersonWords who, VillageId village, IReadOnlyCollection<OrderFile> files, IReadOnlyCollection<BoxesToPack> boxes, CancellationToken cancellationToken)
    {
        OrderLine[] lines = [.. files.SelectMany(file => file.Order.Lines).Where(line => line.Village == village)];
        BoxFill[] fills = [.. lines.SelectMany(line => line.Fills)];
        HashSet<LotId> lots = [.. fills.Select(fill => fill.Lot), .. boxes.Select(each => each.Lot)];
        HashSet<GrowerId> growers = [.. fills.Select(fill => fill.Grower), .. boxes.Select(each => each.Grower)];
        HashSet<ListingId> listings = [.. lines.Select(line => line.Listing), .. boxes.Select(each => each.Listing)];
        return new BoxCrates(
            village, await unit.Lots.FindAllAsync(lots, cancellationToken),
            (await unit.Growers.FindAllAsync(growers, cancellationToken)).Select(grower => (grower.Id, who.Name(grower))),
            await unit.Listings.FindAllAsync(listings, cancellationToken));
    }

    /// <summary>What the village sends of an order.</summary>
    public IReadOnlyList<BoxLine> Of(OrderFile file) =>
    [
        .. from line in file.Order.Lines
           where line.Village == _village
           from fill in line.Fills
           where fill.Boxes > 0
           select LineOf(fill.Lot, fill.Grower, line.Listing, fill.Boxes),
    ];

    public IReadOnlyList<BoxLine> Of(IEnumerable<BoxesToPack> boxes) => [.. boxes.Select(each => LineOf(each.Lot, each.Grower, each.Listing, each.Boxes))];

    private BoxLine LineOf(LotId lot, GrowerId grower, ListingId listing, long boxes) =>
        new(lot, _growers[grower], _lots[lot].Facts.Variety, _lots[lot].Facts.HarvestedOn, _listings[listing].BoxGrams, boxes);
}
