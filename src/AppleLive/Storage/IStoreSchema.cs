namespace AppleLive.Storage;

/// <summary>The shape of the store.</summary>
public interface IStoreSchema
{
    /// <summary>Creates the store or brings it up to date.</summary>
    /// <exception cref="InvalidOperationException">The store is newer than this program.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);
}
