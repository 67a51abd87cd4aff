using AppleLive.People;
using AppleLive.Storage;

namespace AppleLive.ProviderEvents;

/// <summary>Shows notices of providers, and has those tried again that failed. Officers and accountants.</summary>
public sealed class ProviderEventDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;

    internal ProviderEventDesk(IStore store, CommandRunner commands) => (this.store, this.commands) = (store, commands);

    /// <summary>A page of notices in a state, newest first; null where the reader may not see them.</summary>
    public async Task<IReadOnlyList<ProviderEvent>?> ListAsync(ProviderEventState state, ProviderEventName? after, int limit, Actor by, CancellationToken cancellationToken) =>
        MaySee(by) ? await store.ReadAsync(unit => unit.ProviderEvents.ListAsync(state, after, limit, cancellationToken), cancellationToken) : null;

    /// <summary>Has a notice that failed taken in again, at once.</summary>
    public Task<Outcome<ProviderEventAnswer>> RetryAsync(string provider, string name, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<ProviderEventAnswer>(
            by, key, "provider-event.retry", new { provider, name },
            async (unit, now) =>
            {
                if (!MaySee(by)) return new Refusal(Refusals.Forbidden);
                if (await unit.ProviderEvents.FindAsync(provider, name, cancellationToken) is not { } notice) return new Refusal(Refusals.NotFound);
                if (notice.State != ProviderEventState.Failed) return new Refusal(Refusals.NotNow).With("state", notice.State.ToString().ToLowerInvariant());
                await unit.ProviderEvents.SaveAsync(notice with { State = ProviderEventState.Waiting, Tries = 0, NextAt = now }, cancellationToken);
                return new ProviderEventAnswer(notice.Event, "waiting");
            },
            cancellationToken);

    private static bool MaySee(Actor by) => by.Is(Role.Officer) || by.Is(Role.Accountant);
}
