using AppleLive.Ledger;
using AppleLive.Payments;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>What the capture of an order's money means, whoever writes it: the lane, or the transaction of a slip. Pure.</summary>
internal static class CaptureRules
{
    /// <summary>Why an order takes no money, or null. Nobody pays twice, and nothing is paid for what is over.</summary>
    public static Refusal? WhyNot(OrderFile file) =>
        file.Payment is not null ? new Refusal(Refusals.AlreadyPaid)
        : file.Order.Status is OrderStatus.Expired or OrderStatus.Cancelled ? new Refusal(Refusals.NotNow).With("state", file.Order.StatusName)
        : null;

    /// <summary>All of an order's money, taken: a reserved order is confirmed by it.</summary>
    /// <param name="order">The order, which takes money.</param>
    /// <param name="paymentOf">The payment, of the order as it then stands.</param>
    /// <param name="commitment">To the payment's reference.</param>
    /// <param name="keys">What the order's commitments are made with.</param>
    /// <param name="now">When.</param>
    public static CapturedOrder Capture(Order order, Func<Order, Payment> paymentOf, string commitment, MasterKeys keys, Instant now)
    {
        PublicRecord? confirmation = null;
        if (OrderRules.Decide(order.Status, OrderCommand.Confirm) is Outcome<OrderStatus>.Accepted { Value: var confirmed })
        {
            order = order with { Status = confirmed };
            (string lots, string buyer) = OrderRecords.Commitments(order, keys);
            confirmation = OrderRecords.Confirmed(order, lots, buyer, now);
        }

        Payment payment = paymentOf(order);
        return new CapturedOrder(order, payment, confirmation, PaymentRecords.Captured(payment, commitment), PaymentJournal.Captured(payment));
    }
}
