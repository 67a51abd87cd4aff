using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.OnlinePayments;

/// <summary>The answer to a command about stray money.</summary>
/// <param name="Stray">Its id.</param>
/// <param name="Order">The order it was meant for.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="AmountFen">How much.</param>
public sealed record StrayMoneyAnswer(StrayMoneyId Stray, OrderId Order, string State, Fen AmountFen);
