using AppleLive.Money;
using AppleLive.Orders;

namespace AppleLive.Payments;

/// <summary>The answer to a recorded payment.</summary>
/// <param name="Payment">Its id.</param>
/// <param name="Order">The order.</param>
/// <param name="State">
/// <c>captured</c>: the order is paid. <c>held</c>: too little yet, or nothing is due. <c>to-be-confirmed</c>: a second person
/// must look at it. <c>rejected</c>: he did, and it did not come so.
/// </param>
/// <param name="AmountFen">The amount that came, or all that was captured.</param>
public sealed record PaymentAnswer(PaymentId Payment, OrderId Order, string State, Fen AmountFen)
{
    /// <summary>What is held for the order now: until the rest comes, or to be given back. Nothing where all is as it should be.</summary>
    public Fen HeldFen { get; init; }
}

/// <summary>The answer to a command about a refund.</summary>
/// <param name="Refund">Its id.</param>
/// <param name="Order">The order.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="AmountFen">The amount.</param>
public sealed record RefundAnswer(RefundId Refund, OrderId Order, string State, Fen AmountFen);
