using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.MoneyTasks;

/// <summary>Writes differences down for a person, in the transaction of whoever found them.</summary>
internal sealed class MoneyTaskBook(IdSource ids, IClock clock)
{
    /// <summary>Adds a task, unless one of the same kind about the same subject is open already.</summary>
    /// <param name="unit">The transaction.</param>
    /// <param name="kind">What does not agree.</param>
    /// <param name="provider">With whom.</param>
    /// <param name="subject">The provider's name for what it is about, or ours where the provider has none.</param>
    /// <param name="ours">Our figure; null where our books know nothing of it.</param>
    /// <param name="theirs">The provider's; null where it knows nothing of it.</param>
    /// <param name="order">The order it is about, where it is known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AddAsync(
        IUnitOfWork unit, MoneyTaskKind kind, string provider, string subject, Fen? ours, ProviderMoney? theirs, OrderId? order, CancellationToken cancellationToken) =>
        unit.MoneyTasks.AddAsync(
            new MoneyTask(ids.Next<MoneyTaskId>(), kind, provider, subject, ours, theirs, clock.GetCurrentInstant()) { Order = order }, cancellationToken);
}
