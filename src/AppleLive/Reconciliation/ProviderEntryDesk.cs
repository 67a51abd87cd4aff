using System.Text.Json;

using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>
/// Books what moved a provider's balance and belongs to no order: own transfers and the provider's charges. Whoever runs the
/// station's accounts says what it was; above the limit for payments a second person confirms it first. Once booked, the
/// difference is dealt with by itself.
/// </summary>
public sealed class ProviderEntryDesk
{
    private static readonly Dictionary<string, ProviderEntryKind> Kinds =
        Enum.GetValues<ProviderEntryKind>().ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), StringComparer.Ordinal);

    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;
    private readonly long secondPersonAboveFen;

    internal ProviderEntryDesk(IStore store, CommandRunner commands, MasterKeys keys, IdSource ids, long secondPersonAboveFen) =>
        (this.store, this.commands, this.keys, this.ids, this.secondPersonAboveFen) = (store, commands, keys, ids, secondPersonAboveFen);

    /// <summary>Movements that an entry may be made for, oldest first; null where the reader may not see them.</summary>
    public async Task<IReadOnlyList<ComparedMovement>?> BookableAsync(int limit, Actor by, CancellationToken cancellationToken) =>
        MaySee(by) ? await store.ReadAsync(unit => unit.Reconciliation.BookableAsync(limit, cancellationToken), cancellationToken) : null;

    /// <summary>A page of entries that wait for a second person, oldest first; null where the reader may not see them.</summary>
    public async Task<IReadOnlyList<ProviderEntry>?> WaitingAsync(ProviderEntryId? after, int limit, Actor by, CancellationToken cancellationToken) =>
        MaySee(by) ? await store.ReadAsync(unit => unit.Reconciliation.WaitingEntriesAsync(after, limit, cancellationToken), cancellationToken) : null;

    /// <summary>Says what a movement was. Accountants only. Safe to retry under the same key.</summary>
    public async Task<Outcome<ProviderEntryAnswer>> BookAsync(
        string provider, string movement, NewProviderEntry input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        string kind = check.OneOf("kind", input.Kind, Kinds.Keys);
        if (check.Failed) return check.Refusal;
        return await commands.RunAsync<ProviderEntryAnswer>(
            by, key, "provider-entry.book", new { provider, movement, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Reconciliation.FindAsync(provider, movement, cancellationToken) is not { } compared) return new Refusal(Refusals.NotFound);
                if (ProviderEntryRules.WhyNot(compared) is { } why) return why;
                if (await unit.Reconciliation.EntryOfAsync(provider, movement, cancellationToken) is { } before)
                    return new Refusal(Refusals.NotNow).With("state", before.State.ToString().ToLowerInvariant());
                (Fen amount, Fen fee) = (compared.Movement.Money.InFen!.Value, new Fen(compared.Movement.Fee));
                bool waits = Math.Abs(amount.Value) > secondPersonAboveFen || Math.Abs(fee.Value) > secondPersonAboveFen;
                var entry = new ProviderEntry(
                    ids.Next<ProviderEntryId>(), provider, movement, Kinds[kind], amount, fee, waits ? ProviderEntryState.Waiting : ProviderEntryState.Booked, by.Person, now);
                await unit.Reconciliation.AddEntryAsync(entry, cancellationToken);
                if (!waits) await BookedAsync(unit, entry, compared, by, now, cancellationToken);
                return ProviderEntryAnswer.Of(entry);
            },
            cancellationToken);
    }

    /// <summary>Confirms an entry that needs a second person: an officer or another accountant. Only now it is booked.</summary>
    public Task<Outcome<ProviderEntryAnswer>> ConfirmAsync(ProviderEntryId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        JudgeAsync("provider-entry.confirm", id, confirms: true, by, key, cancellationToken);

    /// <summary>Says that a movement was not what the entry says. Nothing is booked, and another entry may be made.</summary>
    public Task<Outcome<ProviderEntryAnswer>> RejectAsync(ProviderEntryId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        JudgeAsync("provider-entry.reject", id, confirms: false, by, key, cancellationToken);

    private static bool MaySee(Actor by) => by.Is(Role.Officer) || by.Is(Role.Accountant);

    private Task<Outcome<ProviderEntryAnswer>> JudgeAsync(
        string name, ProviderEntryId id, bool confirms, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<ProviderEntryAnswer>(
            by, key, name, new { entry = id },
            async (unit, now) =>
            {
                if (!MaySee(by)) return new Refusal(Refusals.Forbidden);
                if (await unit.Reconciliation.FindEntryAsync(id, cancellationToken) is not { } entry) return new Refusal(Refusals.NotFound);
                if (ProviderEntryRules.Judge(entry, by.Person, confirms).IsRefused(out Refusal? why, out ProviderEntryState state)) return why;
                entry = entry with { State = state, JudgedBy = by.Person, JudgedAt = now };
                await unit.Reconciliation.SaveEntryAsync(entry, cancellationToken);
                if (confirms)
                    await BookedAsync(unit, entry, (await unit.Reconciliation.FindAsync(entry.Provider, entry.Movement, cancellationToken))!, by, now, cancellationToken);
                return ProviderEntryAnswer.Of(entry);
            },
            cancellationToken);

    private async Task BookedAsync(IUnitOfWork unit, ProviderEntry entry, ComparedMovement compared, Actor by, Instant now, CancellationToken cancellationToken)
    {
        await unit.Journal.PostAsync(ProviderEntryRules.Booked(entry, now), cancellationToken);
        await unit.Reconciliation.SaveAsync(
            [compared with { State = MovementState.Agrees, Ours = entry.Amount, OurFee = entry.Fee == Fen.Zero ? null : entry.Fee }], cancellationToken);
        if (await unit.MoneyTasks.FindOpenAsync(MoneyTaskKind.Movement, entry.Provider, entry.Movement, cancellationToken) is { } task)
            await unit.MoneyTasks.SaveAsync(task.Done(by.Person, now, $"{entry.Kind}: {entry.Id}", keys), cancellationToken);
    }
}
