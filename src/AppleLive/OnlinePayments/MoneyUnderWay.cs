using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.OnlinePayments;

/// <summary>Money that a provider was to send, of which a person is told when no word comes.</summary>
/// <param name="Reference">The provider's name for it, where it gave one.</param>
/// <param name="Amount">How much.</param>
/// <param name="Order">The order it is about, where there is one.</param>
internal readonly record struct MoneyUnderWay(string? Reference, Fen Amount, OrderId? Order);
