using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;

namespace AppleLive.Conformance;

/// <summary>Writes orders as one would say them: <c>Order.Of(listing, boxes: 2).And(other).For("13900000001")</c>.</summary>
public static class Order
{
    public const string BuyersPhone = "13912345678";

    public static NewOrder Of(ListingId listing, long boxes = 1) => new()
    {
        Payment = "offline",
        Lines = [Line(listing, boxes)],
        Buyer = new NewBuyer
        {
            Name = "王小明",
            Phone = BuyersPhone,
            Address = new NewAddress { Province = "山西省", City = "运城市", District = "盐湖区", Detail = "解放路 1 号" },
        },
    };

    public static NewOrder And(this NewOrder order, ListingId listing, long boxes = 1) => order with { Lines = [.. order.Lines!, Line(listing, boxes)] };

    public static NewOrder For(this NewOrder order, string phone) => order with { Buyer = order.Buyer! with { Phone = phone } };

    public static NewOrder During(this NewOrder order, LivestreamId livestream) => order with { Livestream = livestream.ToString() };

    public static NewOrder PaidFirst(this NewOrder order) => order with { Payment = WalletGateway.GatewayName };

    public static NewOrder PaidOnline(this NewOrder order) => order with { Payment = TestProvider.ProviderName };

    public static NewAmendment To(ListingId listing, long boxes) => new() { Lines = [Line(listing, boxes)] };

    private static NewOrderLine Line(ListingId listing, long boxes) => new() { Listing = listing.ToString(), Boxes = boxes };
}
