using AppleLive.Claims;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.AspNetCore.Views;

/// <summary>Reads a village's orders for its liaisons and accountants, and for officers.</summary>
internal sealed class VillageOrderReader(IStore store, MasterKeys keys)
{
    public Task<Outcome<VillageOrderPage>> ListAsync(string? code, OrderId? after, int limit, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<Outcome<VillageOrderPage>>(
            async unit =>
            {
                if (await unit.Villages.FindByCodeAsync(code ?? "", cancellationToken) is not { } village)
                    return new Refusal(Refusals.Invalid) { Fields = [new FieldError("village", string.IsNullOrEmpty(code) ? FieldRules.Required : FieldRules.NotFound)] };
                if (!by.Is(Role.Officer) && !by.Serves(Role.Liaison, village) && !by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);

                IReadOnlyList<OrderFile> files = await unit.Orders.ListAsync(village.Id, after, limit + 1, cancellationToken);
                OrderFile[] page = [.. files.Take(limit)];
                var listings = (await unit.Listings.FindAllAsync([.. page.SelectMany(file => file.Order.Lines).Select(line => line.Listing).Distinct()], cancellationToken))
                    .ToDictionary(listing => listing.Id);
                ILookup<OrderId, Claim> claims = (await unit.Claims.OfAsync([.. page.Select(file => file.Order.Id)], cancellationToken)).ToLookup(claim => claim.Order);
                return new VillageOrderPage(
                    [.. page.Select(file => ViewOf(file, village, by, listings, claims[file.Order.Id]))], files.Count > limit ? page[^1].Order.Id : null);
            },
            cancellationToken);

    private VillageOrderView ViewOf(
        OrderFile file, Village village, Actor by, Dictionary<ListingId, Listing> listings, IEnumerable<Claim> claims)
    {
        Order order = file.Order;
        Parcel parcel = file.ParcelOf(village.Id)!;
        PersonalSecret? secret = PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret);
        return new VillageOrderView(
            order.Id, order.Number, order.StatusName, order.PlacedAt,
            [.. order.Lines.Where(line => line.Village == village.Id).Select(line => OrderReader.LineOf(line, listings[line.Listing], VillageName.Of(village)))],
            order.Total, OrderReader.ParcelOf(parcel, VillageName.Of(village)), order.Buyer.Secret.IsErased, RecipientOf(order, parcel, by.Serves(Role.Liaison, village)),
            OrderReader.PaymentOf(file), OrderReader.RefundsOf(file),
            [.. claims.Where(claim => claim.Village == village.Id).Select(claim => HeldOf(claim, secret))]);
    }

    // Whoever packs and sends needs the address until the parcel is delivered, and nobody after that.
    private RecipientView? RecipientOf(Order order, Parcel parcel, bool isLiaison)
    {
        if (order.Buyer.Open(keys) is not { } buyer) return null;
        bool onItsWay = parcel.State is ParcelState.Pending or ParcelState.Packed or ParcelState.HandedOver;
        return isLiaison && onItsWay
            ? new RecipientView(buyer.Name, buyer.Phone, $"{buyer.Province}{buyer.City}{buyer.District}{buyer.Detail}", buyer.Note.Length > 0 ? buyer.Note : null)
            : new RecipientView(Mask.Name(buyer.Name), Mask.Phone(buyer.Phone), Mask.Address(buyer.Province, buyer.City), null);
    }

    private static HeldClaimView HeldOf(Claim claim, PersonalSecret? secret) =>
        new(claim.Id, claim.StateName, claim.OpenText(secret), claim.Asked, claim.OpenedAt, claim.AnswerBy);
}
