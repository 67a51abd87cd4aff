using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>
/// Reads providers' books and lays them beside ours. What does not agree after an hour becomes a task for a person, with
/// both figures; nothing is mended by itself. Times are the provider's, which keeps the real clock.
/// </summary>
public sealed class ReconciliationRounds
{
    private const int Batch = 200;
    private static readonly Duration Overlap = Duration.FromHours(1);
    private static readonly Duration Patience = Duration.FromHours(1);
    private static readonly Duration MissingAfter = Duration.FromDays(1);
    private static readonly Duration FirstLook = Duration.FromDays(30);

    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly MoneyTaskBook tasks;
    private readonly TimeProvider time;
    private readonly ILogger<ReconciliationRounds> logger;

    internal ReconciliationRounds(IStore store, ProviderList providers, MoneyTaskBook tasks, TimeProvider time, ILogger<ReconciliationRounds> logger) =>
        (this.store, this.providers, this.tasks, this.time, this.logger) = (store, providers, tasks, time, logger);

    /// <summary>Reads what is new and compares what waits. Returns how many movements agreed or were told to a person. By one host at a time.</summary>
    public async Task<int> CompareAsync(CancellationToken cancellationToken)
    {
        int compared = 0;
        foreach (IPaymentProvider provider in providers.All)
        {
            Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
            try
            {
                await ReadAsync(provider, now, cancellationToken);
            }
            catch (GatewayException exception)
            {
                OnlinePaymentLog.CatchUpFailed(logger, exception, provider.Name);
                continue;
            }

            compared += await CompareAsync(provider.Name, now, cancellationToken);
            await TellMissingAsync(provider.Name, now, cancellationToken);
        }

        return compared;
    }

    private async Task ReadAsync(IPaymentProvider provider, Instant now, CancellationToken cancellationToken)
    {
        Instant? until = await store.ReadAsync(unit => unit.Reconciliation.ReadUntilAsync(provider.Name, cancellationToken), cancellationToken);
        var batch = new List<ProviderMovement>(Batch);
        Instant from = until - Overlap ?? now - FirstLook;
        await foreach (ProviderMovement movement in provider.MovementsAsync(new Interval(from, now), cancellationToken))
        {
            batch.Add(movement);
            if (batch.Count < Batch) continue;
            // They come oldest first: what was read so far need not be read again.
            await KeepAsync(provider.Name, batch, movement.At, cancellationToken);
            batch.Clear();
        }

        await KeepAsync(provider.Name, batch, now, cancellationToken);
    }

    private Task KeepAsync(string provider, List<ProviderMovement> batch, Instant until, CancellationToken cancellationToken) =>
        store.DoAsync(unit => unit.Reconciliation.AddAsync(provider, batch, until, cancellationToken), cancellationToken);

    private async Task<int> CompareAsync(string provider, Instant now, CancellationToken cancellationToken)
    {
        int decided = 0;
        string? after = null;
        while (true)
        {
            IReadOnlyList<ComparedMovement> waiting = await store.ReadAsync(
                unit => unit.Reconciliation.WaitingAsync(provider, after, Batch, cancellationToken), cancellationToken);
            ComparedMovement[] over =
            [
                .. waiting.Where(each => each.Agrees || each.Movement.At + Patience <= now)
                    .Select(each => each with { State = each.Agrees ? MovementState.Agrees : MovementState.Differs }),
            ];
            if (over.Length > 0) await store.DoAsync(unit => DecideAsync(unit, over, cancellationToken), cancellationToken);
            decided += over.Length;
            if (waiting.Count < Batch) return decided;
            after = waiting[^1].Movement.Reference;
        }
    }

    private async Task DecideAsync(IUnitOfWork unit, ComparedMovement[] over, CancellationToken cancellationToken)
    {
        await unit.Reconciliation.SaveAsync(over, cancellationToken);
        foreach (ComparedMovement each in over.Where(each => each.State == MovementState.Differs))
        {
            bool fee = each.Ours is { } ours && each.Movement.Money.InFen == ours;
            await tasks.AddAsync(
                unit, MoneyTaskKind.Movement, each.Provider, each.Movement.Reference,
                fee ? each.OurFee ?? Fen.Zero : each.Ours,
                fee ? new ProviderMoney(each.Movement.Fee, each.Movement.Money.Currency) : each.Movement.Money,
                null, cancellationToken);
        }
    }

    private Task TellMissingAsync(string provider, Instant now, CancellationToken cancellationToken) =>
        store.DoAsync(
            async unit =>
            {
                foreach (OnlinePayment payment in await unit.Reconciliation.MissingAsync(
                             provider, new Interval(now - FirstLook, now - MissingAfter), Batch, cancellationToken))
                    await tasks.AddAsync(unit, MoneyTaskKind.MovementMissing, provider, payment.Capture!, payment.Amount, null, payment.Order, cancellationToken);
            },
            cancellationToken);
}
