using NodaTime;

namespace AppleLive.ProviderEvents;

/// <summary>The notices of providers.</summary>
public interface IProviderEventStore
{
    /// <summary>Keeps a notice, unless the same came before.</summary>
    Task AddAsync(ProviderEvent notice, CancellationToken cancellationToken);

    /// <summary>Notices of these providers to be taken in now, oldest first.</summary>
    Task<IReadOnlyList<ProviderEvent>> WaitingAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>The notice, or null.</summary>
    Task<ProviderEvent?> FindAsync(string provider, string name, CancellationToken cancellationToken);

    /// <summary>Keeps what became of a notice.</summary>
    Task SaveAsync(ProviderEvent notice, CancellationToken cancellationToken);

    /// <summary>A page of notices in a state, newest first, after the one that <paramref name="after"/> names.</summary>
    Task<IReadOnlyList<ProviderEvent>> ListAsync(ProviderEventState state, ProviderEventName? after, int limit, CancellationToken cancellationToken);

    /// <summary>When the newest notice of a provider happened; null where none has come.</summary>
    Task<Instant?> NewestAsync(string provider, CancellationToken cancellationToken);
}
