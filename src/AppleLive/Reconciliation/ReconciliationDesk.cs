using AppleLive.People;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>Shows providers' books beside ours. Officers and accountants.</summary>
public sealed class ReconciliationDesk
{
    private readonly IStore store;

    internal ReconciliationDesk(IStore store) => this.store = store;

    /// <summary>A page of movements within a span of the provider's time, newest first; null where the reader may not see them.</summary>
    public async Task<IReadOnlyList<ComparedMovement>?> ListAsync(Interval span, int skip, int limit, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Is(Role.Officer) || by.Is(Role.Accountant)
            ? await store.ReadAsync(unit => unit.Reconciliation.ListAsync(span, skip, limit, cancellationToken), cancellationToken)
            : null;
    }
}
