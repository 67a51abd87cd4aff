using AppleLive.Storage;
using AppleLive.Transparency;

namespace AppleLive.Checks;

/// <summary>Checks whether everything in the store agrees with everything else. Changes nothing; the host may be running.</summary>
public sealed class CheckDesk
{
    private readonly IStore store;
    private readonly LogKeys keys;

    internal CheckDesk(IStore store, LogKeys keys) => (this.store, this.keys) = (store, keys);

    /// <summary>Compares all that must agree, as it is at one moment.</summary>
    public Task<CheckReport> CheckAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(unit => new StoreCheck(unit, keys.Signers).RunAsync(cancellationToken), cancellationToken);
}
