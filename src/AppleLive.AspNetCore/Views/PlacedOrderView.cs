using AppleLive.AspNetCore.Binding;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>Where the holder of an order's token goes on from here.</summary>
internal sealed record OrderLinks(string Self, string Cancel, string Claims)
{
    public static OrderLinks Of(OrderId order)
    {
        string self = $"{AppleLiveEndpoints.Root}/orders/{order}";
        return new OrderLinks(self, $"{self}/cancel", $"{self}/claims");
    }
}

/// <summary>The answer to a placed order; the same for every repetition.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">confirmed, or reserved until it is paid.</param>
/// <param name="TotalFen">What the buyer pays in all.</param>
/// <param name="PayBy">Until when the boxes are held; left out where the order is firm.</param>
/// <param name="Token">Opens the order, as a bearer token.</param>
/// <param name="Links">Where to go on.</param>
internal sealed record PlacedOrderView(
    OrderId Order, string Number, string Status, Fen TotalFen,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] Instant? PayBy,
    string Token, OrderLinks Links)
{
    public static PlacedOrderView Of(PlacedOrder placed, MasterKeys keys) => new(
        placed.Order, placed.Number, placed.Status, placed.TotalFen, placed.PayBy, GuestToken.Of(keys, placed.Order), OrderLinks.Of(placed.Order));
}
