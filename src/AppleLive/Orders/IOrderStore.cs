using AppleLive.Livestreams;
using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>The orders. They are placed and changed through <see cref="ICheckoutStore"/>.</summary>
public interface IOrderStore
{
    /// <summary>The order with its parcels and money, or null.</summary>
    Task<OrderFile?> FindAsync(OrderId id, CancellationToken cancellationToken);

    /// <summary>The order with the lines it was confirmed with, whatever was amended since.</summary>
    Task<Order> AsConfirmedAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Those of these orders that exist, in no order.</summary>
    Task<IReadOnlyList<OrderFile>> FindAllAsync(IReadOnlyCollection<OrderId> ids, CancellationToken cancellationToken);

    /// <summary>The order with this number, or null.</summary>
    Task<OrderFile?> FindByNumberAsync(string number, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the orders that stand and whose parcel of this village is in this state, the one placed first before all
    /// others, after <paramref name="after"/>. For parcels on their way: pending, packed or handed over.
    /// </summary>
    Task<IReadOnlyList<OrderFile>> ListOpenAsync(VillageId village, ParcelState state, OrderId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps the order's status.</summary>
    Task SaveStatusAsync(OrderId id, OrderStatus status, CancellationToken cancellationToken);

    /// <summary>Reserved orders whose time to pay is over, oldest first.</summary>
    Task<IReadOnlyList<OrderId>> OverdueAsync(Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>A page of the orders with a parcel of this village, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<OrderFile>> ListAsync(VillageId village, OrderId? after, int limit, CancellationToken cancellationToken);

    /// <summary>What was ordered during a livestream and stands, with the last <paramref name="recent"/> orders.</summary>
    Task<LivestreamSales> DuringAsync(LivestreamId livestream, int recent, CancellationToken cancellationToken);
}
