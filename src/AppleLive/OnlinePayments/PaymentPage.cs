using AppleLive.Orders;
using AppleLive.Payments;

namespace AppleLive.OnlinePayments;

/// <summary>Where a buyer pays.</summary>
/// <param name="Order">His order.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Page">The provider's page.</param>
public sealed record PaymentPage(OrderId Order, PaymentId Payment, Uri Page);
