using AppleLive.Orders;
using AppleLive.Privacy;

namespace AppleLive.AspNetCore.Binding;

/// <summary>The token that a guest gets with an order. Nothing is stored: it follows from the order and the host's key.</summary>
internal static class OrderToken
{
    /// <summary>The token of an order, the same every time.</summary>
    public static string Of(MasterKeys keys, OrderId order) => keys.GuestToken(order.Value);

    /// <summary>Whether this is the order's token, compared in constant time.</summary>
    public static bool Opens(MasterKeys keys, OrderId order, string token) => token.Length > 0 && keys.IsGuestToken(token, order.Value);
}
