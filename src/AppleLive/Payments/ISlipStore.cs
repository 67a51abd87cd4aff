using AppleLive.Orders;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>Money that accountants take, slip by slip, and what villages hold for buyers.</summary>
public interface ISlipStore
{
    /// <summary>Adds a slip.</summary>
    Task AddAsync(Slip slip, CancellationToken cancellationToken);

    /// <summary>Keeps what a second person said of it. The store itself refuses this by whoever recorded it.</summary>
    Task JudgeAsync(Slip slip, CancellationToken cancellationToken);

    /// <summary>The slip, or null.</summary>
    Task<Slip?> FindAsync(PaymentId id, CancellationToken cancellationToken);

    /// <summary>An order's slips, oldest first.</summary>
    Task<IReadOnlyList<Slip>> OfAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>The last slip of this number that a village has recorded and nobody rejected, or null. No other writer records one until this transaction ends.</summary>
    Task<Slip?> LastAsync(VillageId village, Digest index, CancellationToken cancellationToken);

    /// <summary>Adds movements of held money.</summary>
    Task AddAsync(IReadOnlyList<DepositMove> moves, CancellationToken cancellationToken);

    /// <summary>The movements of what is held for an order, oldest first.</summary>
    Task<IReadOnlyList<DepositMove>> MovesAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>Orders about whose money a village, or with null any village, still has to do something, oldest first.</summary>
    Task<IReadOnlyList<OpenMoney>> OpenAsync(VillageId? village, int limit, CancellationToken cancellationToken);
}
