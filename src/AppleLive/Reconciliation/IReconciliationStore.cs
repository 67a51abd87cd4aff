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

    /// <summary>A page of movements within a span, newest first, skipping <paramref name="skip"/>.</summary>
    Task<IReadOnlyList<ComparedMovement>> ListAsync(Interval span, int skip, int limit, CancellationToken cancellationToken);
}
