using AppleLive.Money;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Orders about whose money somebody still has to do something.</summary>
/// <param name="Orders">At most 200, oldest first.</param>
public sealed record OpenMoneyAnswer(IReadOnlyList<OpenOrderMoney> Orders);

/// <summary>What is open about one order's money.</summary>
/// <param name="Order">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="HeldFen">What is held: until the rest comes, or to be given back.</param>
/// <param name="Waiting">What a second person must confirm or reject.</param>
public sealed record OpenOrderMoney(OrderId Order, string Number, Fen HeldFen, IReadOnlyList<WaitingPayment> Waiting);

/// <summary>Money that a second person must confirm or reject.</summary>
/// <param name="Payment">Its id.</param>
/// <param name="AmountFen">How much.</param>
/// <param name="At">When it was recorded.</param>
public sealed record WaitingPayment(PaymentId Payment, Fen AmountFen, Instant At);
