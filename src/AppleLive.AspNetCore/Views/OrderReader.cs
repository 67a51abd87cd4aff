using AppleLive.Claims;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Privacy;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.AspNetCore.Views;

/// <summary>Reads an order for whoever holds its token.</summary>
internal sealed class OrderReader(IStore store, MasterKeys keys)
{
    public Task<OrderView?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        store.ReadAsync<OrderView?>(
            async unit => await unit.Orders.FindAsync(id, cancellationToken) is { } file ? await ViewAsync(unit, file, cancellationToken) : null,
            cancellationToken);

    private async Task<OrderView> ViewAsync(IUnitOfWork unit, OrderFile file, CancellationToken cancellationToken)
    {
        Order order = file.Order;
        BoxFill[] fills = [.. order.Lines.SelectMany(line => line.Fills)];
        var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id, VillageName.Of);
        var listings = (await unit.Listings.FindAllAsync([.. order.Lines.Select(line => line.Listing).Distinct()], cancellationToken)).ToDictionary(listing => listing.Id);
        var lots = (await unit.Lots.FindAllAsync([.. fills.Select(fill => fill.Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
        var growers = (await unit.Growers.FindAllAsync([.. fills.Select(fill => fill.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
        IReadOnlyList<Claim> claims = await unit.Claims.OfAsync([order.Id], cancellationToken);

        return new OrderView(
            order.Id, order.Number, order.StatusName, order.PlacedAt, order.PayBy,
            [.. order.Lines.Select(line => LineOf(line, listings[line.Listing], villages[line.Village]))],
            order.Shipping, order.Total, order.Buyer.Secret.IsErased, BuyerOf(order),
            [.. file.Parcels.Select(parcel => ParcelOf(parcel, villages[parcel.Village]))],
            order.Gateway,
            PaymentOf(file), RefundsOf(file),
            [.. claims.Select(claim => new ClaimView(claim.Id, villages[claim.Village], claim.StateName, claim.Asked, claim.OpenedAt, claim.AnswerBy))],
            SellersOf(file, villages, lots, growers),
            OrderLinks.Of(order.Id));
    }

    internal static PaymentView? PaymentOf(OrderFile file) =>
        file.Payment is { } paid ? new PaymentView(paid.Id, paid.Provider, paid.Amount, paid.CapturedAt) : null;

    internal static IReadOnlyList<RefundView> RefundsOf(OrderFile file) =>
        [.. file.Refunds.Select(refund => new RefundView(refund.Id, refund.Kind, refund.State, refund.Amount, refund.RequestedAt, refund.SucceededAt))];

    internal static OrderLineView LineOf(OrderLine line, Listing listing, VillageName village) => new(
        line.Listing, listing.Title, village, line.Boxes, listing.BoxGrams, line.Price, ListingSummary.PerBox, line.Amount);

    private BuyerView? BuyerOf(Order order) =>
        order.Buyer.Open(keys) is { } buyer ? new BuyerView(Mask.Name(buyer.Name), Mask.Phone(buyer.Phone), Mask.Address(buyer.Province, buyer.City)) : null;

    internal static ParcelView ParcelOf(Parcel parcel, VillageName village) => new(
        parcel.Id, village, parcel.StateName, parcel.Carrier, parcel.Carrier is { } carrier ? Carriers.Names.GetValueOrDefault(carrier) : null,
        parcel.TrackingNumber, parcel.DeliveredAt, parcel.ClaimUntil, parcel.CompletedAt);

    private IReadOnlyList<SellerView> SellersOf(
        OrderFile file, Dictionary<VillageId, VillageName> villages, Dictionary<LotId, HarvestLot> lots, Dictionary<GrowerId, Grower> growers) =>
    [
        .. file.Order.Lines.GroupBy(line => line.Village).Select(village => new SellerView(
            villages[village.Key],
            [
                .. village.SelectMany(line => line.Fills).GroupBy(fill => fill.Grower).Select(sold => new SellingGrower(
                    growers[sold.Key].Open(keys) is { } grower ? file.ShownToBuyer(grower.Name) : null,
                    [.. sold.Select(fill => fill.Lot).Distinct().Select(lot => LotOf(file, lots[lot], growers[sold.Key]))])),
            ])),
    ];

    private SoldLot LotOf(OrderFile file, HarvestLot lot, Grower grower) => new(
        lot.Id, lot.Facts.Variety, lot.Facts.Standard, lot.Facts.Grade, lot.OpenCertificate(grower, keys) is { } sealedOne ? CertificateView.Of(file.ShownToBuyer(sealedOne)) : null);
}
