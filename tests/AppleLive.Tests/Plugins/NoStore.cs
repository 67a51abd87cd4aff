using AppleLive.Orders;
using AppleLive.Storage;

namespace AppleLive.Tests.Plugins;

/// <summary>A store for what must not come as far as the store.</summary>
internal sealed class NoStore : IStore, ICheckoutStore, IStoreSchema, IStoreRemains
{
    public Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CommitAsync(CheckoutNeeds needs, Func<CheckoutBook, CheckoutChanges> decide, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> ClearAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
