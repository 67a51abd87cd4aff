using AppleLive.Orders;
using AppleLive.Villages;

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

    /// <summary>A page of a village's orders by where their money stands, in the order asked for, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<OrderId>> OrdersAsync(VillageId village, OrderMoney money, OrderSort sort, OrderId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many of a village's orders stand so, counted up to <paramref name="most"/>.</summary>
    Task<int> CountAsync(VillageId village, OrderMoney money, int most, CancellationToken cancellationToken);

    /// <summary>The order with this number, or null.</summary>
    Task<OrderId?> FindNumberAsync(string number, CancellationToken cancellationToken);
}
