using AppleLive.Orders;
using AppleLive.Storage.Relational.Checkout;

namespace AppleLive.Storage.Relational;

/// <summary>The store of every relational engine.</summary>
public sealed class RelationalStore : IStore, ICheckoutStore, IStoreSchema, IStoreRemains
{
    private readonly IConnections connections;

    /// <summary>Over an engine's connections.</summary>
    public RelationalStore(IConnections connections) => this.connections = connections;

    /// <inheritdoc />
    public Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken) => StoreSpan.RunAsync(
        "applelive.store.read",
        () => connections.ReadAsync((connection, transaction) => work(new RelationalUnit(new Session(connection, transaction, connections.Dialect, locking: false))), cancellationToken));

    /// <inheritdoc />
    public Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken) => StoreSpan.RunAsync(
        "applelive.store.write",
        () => connections.WriteAsync(
            async (connection, transaction) =>
            {
                Outcome<T> outcome = await work(new RelationalUnit(new Session(connection, transaction, connections.Dialect, locking: true)));
                return (outcome, outcome is Outcome<T>.Accepted { Replayed: false });
            },
            cancellationToken));

    /// <inheritdoc />
    public Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken) => StoreSpan.RunAsync(
        "applelive.store.checkout",
        () => connections.WriteBesideAsync(
            async (connection, transaction) =>
            {
                var session = new Session(connection, transaction, connections.Dialect, locking: true) { Gathering = true };
                CheckoutChanges changes = decide(await CheckoutReader.ReadAsync(session, needs, cancellationToken));
                if (!changes.IsEmpty) await CheckoutWriter.WriteAsync(session, changes, cancellationToken);
                await session.FinishAsync(cancellationToken);
                return (true, !changes.IsEmpty);
            },
            cancellationToken));

    /// <inheritdoc />
    public Task PrepareAsync(CancellationToken cancellationToken) => connections.UpgradeAsync(cancellationToken);

    /// <inheritdoc />
    public Task<bool> ClearAsync(CancellationToken cancellationToken) => connections.ClearRemainsAsync(cancellationToken);
}
