using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.Payments;

/// <summary>The answer to a recorded payment.</summary>
/// <param name="Payment">Its id.</param>
/// <param name="Order">The order.</param>
/// <param name="State">Always <c>captured</c>.</param>
/// <param name="AmountFen">The amount.</param>
public sealed record PaymentAnswer(PaymentId Payment, OrderId Order, string State, Fen AmountFen);

/// <summary>The answer to a command about a refund.</summary>
/// <param name="Refund">Its id.</param>
/// <param name="Order">The order.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="AmountFen">The amount.</param>
public sealed record RefundAnswer(RefundId Refund, OrderId Order, string State, Fen AmountFen);
