using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.Payments;

/// <summary>The answer to a command about money that is held for an order.</summary>
/// <param name="Deposit">The id of the movement.</param>
/// <param name="Order">The order.</param>
/// <param name="AmountFen">How much was given back.</param>
/// <param name="HeldFen">How much is still held.</param>
public sealed record DepositAnswer(PaymentId Deposit, OrderId Order, Fen AmountFen, Fen HeldFen);
