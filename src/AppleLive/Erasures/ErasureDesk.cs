using System.Text.Json;

using AppleLive.Claims;
using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Transparency;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.Erasures;

/// <summary>
/// Erases buyers and growers once the law no longer has them kept: their secret is destroyed, and what was sealed under it
/// with it. The books, the public records and their proofs stay as they are; commitments can no longer be opened by anyone.
/// </summary>
public sealed class ErasureDesk
{
    // An order has a handful of records; these many never happen.
    private const int MostRecords = 1_000;

    private readonly IStore store;
    private readonly IStoreRemains remains;
    private readonly CommandRunner commands;
    private readonly Retention retention;
    private readonly IClock clock;

    internal ErasureDesk(IStore store, IStoreRemains remains, CommandRunner commands, Retention retention, IClock clock) =>
        (this.store, this.remains, this.commands, this.retention, this.clock) = (store, remains, commands, retention, clock);

    /// <summary>
    /// Erases the buyer of an order that is over. Officers only. Erased before, it is answered as it was then.
    /// Refused as <c>still-open</c> or <c>retention-not-over</c>.
    /// </summary>
    /// <param name="id">The order.</param>
    /// <param name="by">The officer; null for the host's operator at its command line.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Outcome<OrderErased>> EraseOrderAsync(OrderId id, Actor? by, IdempotencyKey key, CancellationToken cancellationToken) =>
        EraseAsync<OrderErased>(
            by, key, "order.erase", new { order = id },
            async (unit, now) =>
            {
                if (await StandingAsync(unit, id, now, cancellationToken) is not { } standing) return new Refusal(Refusals.NotFound);
                if (standing is ErasureStanding.Erased before) return new OrderErased(id, before.At);
                if (ErasureRules.Refuse(standing) is { } why) return why;
                await unit.Erasures.EraseAsync(id, by?.Person, now, cancellationToken);
                return new OrderErased(id, now);
            },
            cancellationToken);

    /// <summary>
    /// Erases a grower whose apples are sold and whose money is with him. Officers only. Erased before, it is answered as it
    /// was then. Refused as <c>still-open</c> or <c>retention-not-over</c>.
    /// </summary>
    /// <param name="id">The grower.</param>
    /// <param name="by">The officer; null for the host's operator at its command line.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Outcome<GrowerErased>> EraseGrowerAsync(GrowerId id, Actor? by, IdempotencyKey key, CancellationToken cancellationToken) =>
        EraseAsync<GrowerErased>(
            by, key, "grower.erase", new { grower = id },
            async (unit, now) =>
            {
                if (await StandingAsync(unit, id, now, cancellationToken) is not { } standing) return new Refusal(Refusals.NotFound);
                if (standing is ErasureStanding.Erased before) return new GrowerErased(id, before.At);
                if (ErasureRules.Refuse(standing) is { } why) return why;
                await unit.Erasures.EraseAsync(id, by?.Person, now, cancellationToken);
                return new GrowerErased(id, now);
            },
            cancellationToken);

    /// <summary>Whether the order's buyer can be erased; null where there is no such order.</summary>
    public Task<ErasureStanding?> StandingAsync(OrderId id, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => StandingAsync(unit, id, clock.GetCurrentInstant(), cancellationToken), cancellationToken);

    /// <summary>Whether the grower can be erased; null where there is no such grower.</summary>
    public Task<ErasureStanding?> StandingAsync(GrowerId id, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => StandingAsync(unit, id, clock.GetCurrentInstant(), cancellationToken), cancellationToken);

    private async Task<Outcome<T>> EraseAsync<T>(
        Actor? by, IdempotencyKey key, string name, object command, Func<IUnitOfWork, Instant, Task<Outcome<T>>> erase, CancellationToken cancellationToken)
    {
        if (by is not null && !by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
        Outcome<T> outcome = by is null
            ? await commands.RunAsync("operator", key, name, command, erase, cancellationToken)
            : await commands.RunAsync(by, key, name, command, erase, cancellationToken);

        // Also when it was erased before: whoever asks again may be finishing what a power cut left undone.
        if (outcome is Outcome<T>.Accepted) await remains.ClearAsync(cancellationToken);
        return outcome;
    }

    private async Task<ErasureStanding?> StandingAsync(IUnitOfWork unit, OrderId id, Instant now, CancellationToken cancellationToken)
    {
        if (await unit.Orders.FindAsync(id, cancellationToken) is not { } file) return null;
        if (await unit.Erasures.FindAsync(ErasureOf.Order, id.Value, cancellationToken) is { } erased) return new ErasureStanding.Erased(erased.At);
        IReadOnlyList<Claim> claims = await unit.Claims.OfAsync([id], cancellationToken);
        IReadOnlyList<ClaimReply> replies = await unit.Claims.RepliesAsync([.. claims.Select(claim => claim.Id)], cancellationToken);

        bool held = (await unit.Slips.MovesAsync(id, cancellationToken)).SumFen(move => move.Amount) != Fen.Zero;
        bool waits = (await unit.Slips.OfAsync(id, cancellationToken)).Any(slip => slip.State == SlipState.Waiting);

        // A cancellation leaves its moment in its public record alone.
        long size = (await unit.Log.PublishedAsync(cancellationToken))?.Size ?? 0;
        IReadOnlyList<LogEntry> records = await unit.Log.AboutAsync([id.Value], size, MostRecords, cancellationToken);
        return ErasureRules.Decide(
            ErasureRules.OfOrder(file, claims, held || waits, [.. replies.Select(reply => reply.At), .. records.Select(MomentOf)]), retention, now);
    }

    private async Task<ErasureStanding?> StandingAsync(IUnitOfWork unit, GrowerId id, Instant now, CancellationToken cancellationToken)
    {
        if (await unit.Growers.FindAsync(id, cancellationToken) is null) return null;
        return await unit.Erasures.FindAsync(ErasureOf.Grower, id.Value, cancellationToken) is { } erased
            ? new ErasureStanding.Erased(erased.At)
            : ErasureRules.Decide(ErasureRules.OfGrower(await unit.Erasures.EndsAsync(id, cancellationToken)), retention, now);
    }

    private static Instant MomentOf(LogEntry entry)
    {
        using JsonDocument record = JsonDocument.Parse(entry.Utf8);
        return InstantPattern.ExtendedIso.Parse(record.RootElement.GetProperty("at").GetString()!).Value;
    }
}
