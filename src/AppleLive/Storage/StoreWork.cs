namespace AppleLive.Storage;

/// <summary>Work in the store that cannot be refused.</summary>
internal static class StoreWork
{
    /// <summary>Does it in one durable transaction, or throws.</summary>
    public static Task DoAsync(this IStore store, Func<IUnitOfWork, Task> work, CancellationToken cancellationToken) =>
        store.WriteAsync<bool>(
            async unit =>
            {
                await work(unit);
                return true;
            },
            cancellationToken);
}
