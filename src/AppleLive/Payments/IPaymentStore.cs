using AppleLive.Orders;

namespace AppleLive.Payments;

/// <summary>Payments and refunds. They are loaded with their order.</summary>
public interface IPaymentStore
{
    /// <summary>Adds a payment. The store itself refuses a second one for an order.</summary>
    Task AddAsync(Payment payment, CancellationToken cancellationToken);

    /// <summary>Adds a refund.</summary>
    Task AddRefundAsync(Refund refund, CancellationToken cancellationToken);

    /// <summary>Keeps a refund's state.</summary>
    Task SaveRefundAsync(Refund refund, CancellationToken cancellationToken);

    /// <summary>The order a refund belongs to, or null.</summary>
    Task<OrderId?> OrderOfAsync(RefundId refund, CancellationToken cancellationToken);
}
