using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.BankStatements;

/// <summary>An order whose money is awaited, as matching looks at it.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Due">What is still to come.</param>
/// <param name="Buyer">The buyer's name; empty once he is erased.</param>
internal sealed record DueOrder(OrderId Id, string Number, Fen Due, string Buyer);
