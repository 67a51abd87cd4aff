using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;

namespace AppleLive.OnlinePayments;

/// <summary>Money a provider is to send back to a buyer.</summary>
/// <param name="Id">The refund's id, or that of stray money.</param>
/// <param name="Order">The order.</param>
/// <param name="Provider">The provider by name.</param>
/// <param name="Capture">The provider's name for the money it is taken from.</param>
/// <param name="Amount">How much.</param>
/// <param name="State">Requested, or submitted where the provider was asked before.</param>
/// <param name="Reference">The provider's name for the refund, where it gave one.</param>
public sealed record MoneyToSend(Guid Id, OrderId Order, string Provider, string Capture, Fen Amount, RefundState State, string? Reference)
{
    internal RefundRequest Request => new(Id, Order.Value, Capture, Amount);
}
