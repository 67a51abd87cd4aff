using AppleLive.Storage;
using AppleLive.Transparency;

namespace AppleLive.Conformance.Seasons;

/// <summary>A store whose host stops the moment entries have their places.</summary>
public sealed class StoppingStore(IStore store, CancellationTokenSource stop) : IStore
{
    public Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return store.ReadAsync(work, cancellationToken);
    }

    public async Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Outcome<T> outcome = await store.WriteAsync(work, cancellationToken);
        if (outcome is Outcome<T>.Accepted { Value: LogEnd }) await stop.CancelAsync();
        return outcome;
    }
}
