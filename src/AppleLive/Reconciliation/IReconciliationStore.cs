using AppleLive.Gateways;
using AppleLive.OnlinePayments;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>What providers' books say, beside ours.</summary>
public interface IReconciliationStore
{
    /// <summary>Until when a provider's movements were read, by its clock; null where never.</summary>
    Task<Instant?> ReadUntilAsync(string provider, CancellationToken cancellationToken);

    /// <summary>Keeps movements that were not kept before, and until when they were read.</summary>
    Task AddAsync(string provider, IReadOnlyList<ProviderMovement> movements, Instant until, CancellationToken cancellationToken);

    /// <summary>Movements that wait to be compared, oldest first, with what our books say now.</summary>
    Task<IReadOnlyList<ComparedMovement>> WaitingAsync(string provider, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps what a comparison came to.</summary>
    Task SaveAsync(IReadOnlyList<ComparedMovement> compared, CancellationToken cancellationToken);

    /// <summary>Payments our books have captured within a span, by the provider's clock, of which its own books know nothing.</summary>
    Task<IReadOnlyList<OnlinePayment>> MissingAsync(string provider, Interval captured, int limit, CancellationToken cancellationToken);

    /// <summary>A movement, or null.</summary>
    Task<ComparedMovement?> FindAsync(string provider, string movement, CancellationToken cancellationToken);

    /// <summary>Movements that differ, that no order or village has a part in, and that no entry was made for; oldest first.</summary>
    Task<IReadOnlyList<ComparedMovement>> BookableAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Adds an entry. The store itself refuses a second one of a movement that was not rejected.</summary>
    Task AddEntryAsync(ProviderEntry entry, CancellationToken cancellationToken);

    /// <summary>Keeps what a second person said of an entry. The store itself refuses the word of whoever made it.</summary>
    Task SaveEntryAsync(ProviderEntry entry, CancellationToken cancellationToken);

    /// <summary>The entry, or null.</summary>
    Task<ProviderEntry?> FindEntryAsync(ProviderEntryId id, CancellationToken cancellationToken);

    /// <summary>The entry of a movement that was not rejected, or null.</summary>
    Task<ProviderEntry?> EntryOfAsync(string provider, string movement, CancellationToken cancellationToken);

    /// <summary>A page of entries that wait for a second person, oldest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<ProviderEntry>> WaitingEntriesAsync(ProviderEntryId? after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of movements within a span, newest first, skipping <paramref name="skip"/>.</summary>
    Task<IReadOnlyList<ComparedMovement>> ListAsync(Interval span, int skip, int limit, CancellationToken cancellationToken);
}
