namespace AppleLive.Storage;

/// <summary>Where everything is kept. A write is one durable transaction, or it did not happen.</summary>
public interface IStore
{
    /// <summary>Reads from one consistent moment.</summary>
    Task<T> ReadAsync<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Writes: what <paramref name="work"/> does is committed when it is accepted, and undone when it is refused or throws.
    /// The answer comes only after the commit is on disk. What the work loads is locked until then.
    /// </summary>
    Task<Outcome<T>> WriteAsync<T>(Func<IUnitOfWork, Task<Outcome<T>>> work, CancellationToken cancellationToken);
}
