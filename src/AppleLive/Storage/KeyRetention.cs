using NodaTime;

namespace AppleLive.Storage;

/// <summary>
/// Forgets the idempotency keys that nobody will send again, a slice of all keys at a time: keys are hashes, so each slice
/// holds as many as another, and no index by age is kept for it.
/// </summary>
public sealed class KeyRetention
{
    /// <summary>How many slices there are.</summary>
    public const int Slices = 256;

    private readonly IStore store;
    private readonly IClock clock;
    private readonly Duration kept;

    internal KeyRetention(IStore store, IClock clock, IdempotencyOptions options) =>
        (this.store, this.clock, kept) = (store, clock, Duration.FromDays(options.KeptDays));

    /// <summary>Forgets what is old in one slice. Returns how many keys that were. Harmless to repeat, and to run on several hosts.</summary>
    /// <param name="slice">The first byte of its keys.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<int> ForgetAsync(byte slice, CancellationToken cancellationToken)
    {
        int forgotten = 0;
        await store.DoAsync(
            async unit => forgotten = await unit.Keys.ForgetAsync(slice, clock.GetCurrentInstant() - kept, cancellationToken), cancellationToken);
        return forgotten;
    }
}
