using AppleLive.Ledger;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>The public records about orders.</summary>
internal static class OrderRecords
{
    public static PublicRecord Confirmed(Order order, string lots, string buyer, Instant at) =>
        Of("order.confirmed", order, at, record =>
        {
            if (order.Livestream is { } livestream) record.Set("livestream", livestream.ToString());
            else record.SetNull("livestream");
            record
                .Set("lines", Lines(order))
                .Set("shippingFen", order.Shipping.Value)
                .Set("totalFen", order.Total.Value)
                .Set("lots", lots)
                .Set("buyer", buyer);
        });

    public static PublicRecord Amended(Order order, string reason, Instant at) =>
        Of("order.amended", order, at, record => record.Set("lines", Lines(order)).Set("reason", reason));

    public static PublicRecord Cancelled(Order order, string reason, Instant at) =>
        Of("order.cancelled", order, at, record => record.Set("reason", reason));

    /// <summary>Which lot fills each box, as the buyer's commitment opens it.</summary>
    public static CanonicalObject Lots(Order order) => new CanonicalObject()
        .Set("order", order.Id.ToString())
        .Set("lines", order.Lines.Select(line => new CanonicalObject()
            .Set("listing", line.Listing.ToString())
            .Set("lots", line.Fills.Select(fill => new CanonicalObject().Set("lot", fill.Lot.ToString()).Set("boxes", fill.Boxes)))));

    /// <summary>Who bought, as the buyer's commitment opens it.</summary>
    public static CanonicalObject Buyer(OrderId order, BuyerDetails buyer) => new CanonicalObject()
        .Set("order", order.ToString())
        .Set("name", buyer.Name)
        .Set("phone", buyer.Phone)
        .Set("province", buyer.Province)
        .Set("city", buyer.City)
        .Set("district", buyer.District)
        .Set("detail", buyer.Detail);

    /// <summary>The commitments of a confirmed order, under salts from the order's secret.</summary>
    public static (string Lots, string Buyer) Commitments(Order order, MasterKeys keys)
    {
        PersonalSecret secret = PersonalSecret.Unwrap(keys, order.Buyer.Secret);
        BuyerDetails buyer = secret.OpenJson<BuyerDetails>(order.Buyer.Details, SealedBuyer.DetailsPurpose);
        return (secret.Commit(Lots(order), "lots").Base64, secret.Commit(Buyer(order.Id, buyer), "buyer").Base64);
    }

    private static PublicRecord Of(string type, Order order, Instant at, Action<CanonicalObject> members) =>
        PublicRecord.Of(
            type, at,
            record =>
            {
                record.Set("order", order.Id.ToString());
                members(record);
            },
            [.. order.Lines.Select(line => line.Village).Distinct().Select(village => VillageMovement.Of(village.Value))]);

    private static IEnumerable<CanonicalObject> Lines(Order order) => order.Lines.Select(line => new CanonicalObject()
        .Set("listing", line.Listing.ToString())
        .Set("boxes", line.Boxes)
        .Set("priceFen", line.Price.Value)
        .Set("amountFen", line.Amount.Value));
}
