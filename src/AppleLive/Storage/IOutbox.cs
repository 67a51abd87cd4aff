using AppleLive.Plugins;

namespace AppleLive.Storage;

/// <summary>Events written in the transaction of what caused them, and handed to handlers afterwards, at least once.</summary>
public interface IOutbox
{
    /// <summary>Adds an event.</summary>
    Task AddAsync(DomainEvent happened, CancellationToken cancellationToken);

    /// <summary>The oldest events not handled yet, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OutboxEntry>> NextAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Notes that every handler has taken the events up to and including this number.</summary>
    Task HandledAsync(long upTo, CancellationToken cancellationToken);
}
