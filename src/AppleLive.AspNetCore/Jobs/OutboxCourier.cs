using AppleLive.Plugins;
using AppleLive.Storage;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>Hands events to the handlers: in order, each to every handler, at least once.</summary>
internal sealed class OutboxCourier(IStore store, IEnumerable<IDomainEventHandler> handlers)
{
    /// <summary>How many events are handed over at once. Each time is a commit of its own: many small ones would take the writer from the orders of a flash sale.</summary>
    public const int Batch = 1_000;

    /// <summary>Hands over the next events and returns how many. Where a handler throws, the events before are noted as handled and the exception goes on.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OutboxEntry> entries = await store.ReadAsync(unit => unit.Outbox.NextAsync(Batch, cancellationToken), cancellationToken);
        long? handled = null;
        try
        {
            foreach (OutboxEntry entry in entries)
            {
                foreach (IDomainEventHandler handler in handlers) await handler.HandleAsync(entry.Event, cancellationToken);
                handled = entry.Number;
            }
        }
        finally
        {
            // Noted even when the host stops: what was handled need not come again.
            if (handled is { } upTo) await NoteAsync(upTo);
        }

        return entries.Count;
    }

    private Task NoteAsync(long upTo) => store.WriteAsync<long>(
        async unit =>
        {
            await unit.Outbox.HandledAsync(upTo, CancellationToken.None);
            return upTo;
        },
        CancellationToken.None);
}
