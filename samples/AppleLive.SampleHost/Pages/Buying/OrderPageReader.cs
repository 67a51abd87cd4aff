using AppleLive.Claims;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>Reads an order for whoever holds its link, in a fixed number of statements.</summary>
public sealed class OrderPageReader(IStore store, MasterKeys keys, PersonWords who, IClock clock)
{
    /// <summary>The order, or null.</summary>
    public Task<OrderPageView?> Find(OrderId id, CancellationToken cancellationToken) => store.ReadAsync<OrderPageView?>(
        async unit => await unit.Orders.FindAsync(id, cancellationToken) is { } file ? await ViewAsync(unit, file, cancellationToken) : null,
        cancellationToken);

    private async Task<OrderPageView> ViewAsync(IUnitOfWork unit, OrderFile file, CancellationToken cancellationToken)
    {
        Order order = file.Order;
        var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
        var listings = (await unit.Listings.FindAllAsync([.. order.Lines.Select(line => line.Listing).Distinct()], cancellationToken)).ToDictionary(listing => listing.Id);
        Instant now = clock.GetCurrentInstant();
        IReadOnlyList<Claim> claims = await unit.Claims.OfAsync([order.Id], cancellationToken);
        return new OrderPageView(
            order.Id, order.Number, order.Status, now, order.PlacedAt,
            [.. order.Lines.Select(line => LineOf(line, listings[line.Listing], villages[line.Village]))],
            order.Shipping.Value, order.Total.Value,
            order.Buyer.Open(keys) is { } buyer ? new MaskedBuyer(Mask.Name(buyer.Name), Mask.Phone(buyer.Phone), Mask.Address(buyer.Province, buyer.City)) : null)
        {
            PayBy = order.PayBy,
            Gateway = order.Gateway,
            PaidAt = file.Payment?.CapturedAt,
            PaidFen = file.Payment?.Amount.Value ?? 0,
            Refunds = file.Refunds,
            Parcels = [.. file.Parcels.Select(parcel => ParcelOf(parcel, villages[parcel.Village], claims, now))],
            Claims = await ClaimsAsync(unit, order, claims, villages, cancellationToken),
            Sellers = await SellersAsync(unit, file, villages, cancellationToken),
        };
    }

    private static BoughtLine LineOf(OrderLine line, Listing listing, Village village) =>
        new(line.Listing.ToString(), listing.Title, village.Short(), line.Boxes, listing.BoxGrams, line.Price.Value, line.Amount.Value);

    private static BoughtParcel ParcelOf(Parcel parcel, Village village, IReadOnlyList<Claim> claims, Instant now) => new(
        parcel, village.Short(), village.Code,
        parcel.State == ParcelState.Delivered && parcel.ClaimUntil >= now && !claims.Any(claim => claim.Village == parcel.Village && IsOpen(claim)));

    private static bool IsOpen(Claim claim) => claim.State is not (ClaimState.Agreed or ClaimState.Withdrawn or ClaimState.Rejected);

    private async Task<IReadOnlyList<BoughtClaim>> ClaimsAsync(
        IUnitOfWork unit, Order order, IReadOnlyList<Claim> claims, Dictionary<VillageId, Village> villages, CancellationToken cancellationToken)
    {
        if (claims.Count == 0) return [];
        PersonalSecret? secret = PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret);
        ILookup<ClaimId, ClaimReply> replies =
            (await unit.Claims.RepliesAsync([.. claims.Select(claim => claim.Id)], cancellationToken)).ToLookup(reply => reply.Claim);
        return
        [
            .. claims.Select(claim => new BoughtClaim(
                claim.Id.ToString(), villages[claim.Village].Short(), claim.StateName, who.Said(claim.OpenText(secret)), claim.Asked?.Value, claim.OpenedAt, claim.AnswerBy,
                [.. replies[claim.Id].Select(reply => new SaidAbout(who.Said(reply.OpenText(secret)), reply.At))])),
        ];
    }

    private async Task<IReadOnlyList<Seller>> SellersAsync(
        IUnitOfWork unit, OrderFile file, Dictionary<VillageId, Village> villages, CancellationToken cancellationToken)
    {
        BoxFill[] fills = [.. file.Order.Lines.SelectMany(line => line.Fills)];
        var lots = (await unit.Lots.FindAllAsync([.. fills.Select(fill => fill.Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
        var growers = (await unit.Growers.FindAllAsync([.. fills.Select(fill => fill.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
        return
        [
            .. file.Order.Lines.GroupBy(line => line.Village).Select(village => new Seller(
                villages[village.Key].Name, villages[village.Key].Code,
                [
                    .. village.SelectMany(line => line.Fills).GroupBy(fill => fill.Grower).Select(sold => GrowerOf(file, growers[sold.Key], sold, lots)),
                ])),
        ];
    }

    private SellingGrower GrowerOf(OrderFile file, Grower grower, IEnumerable<BoxFill> sold, Dictionary<LotId, HarvestLot> lots) => new(
        who.NameForBuyer(grower, file),
        [
            .. sold.GroupBy(fill => fill.Lot).Select(lot => new BoughtLot(
                lot.Key, lots[lot.Key].Facts, lot.Sum(fill => fill.Boxes),
                lots[lot.Key].OpenCertificate(grower, keys) is { } certificate ? file.ShownToBuyer(certificate) : null)),
        ]);
}
