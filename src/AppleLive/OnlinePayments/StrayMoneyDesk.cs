using AppleLive.Ledger;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;


namespace AppleLive.OnlinePayments;

/// <summary>Hands over stray money that its provider could not send back, out of the station's bank.</summary>
public sealed class StrayMoneyDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;

    internal StrayMoneyDesk(IStore store, CommandRunner commands) => (this.store, this.commands) = (store, commands);

    /// <summary>A page of what waits for a person, oldest first; null where the reader may not see it.</summary>
    public async Task<IReadOnlyList<StrayMoney>?> ListAsync(StrayMoneyId? after, int limit, Actor by, CancellationToken cancellationToken) =>
        by.Is(Role.Officer) || by.Is(Role.Accountant)
            ? await store.ReadAsync(unit => unit.OnlinePayments.StraysByHandAsync(after, limit, cancellationToken), cancellationToken)
            : null;

    /// <summary>Records that an accountant of one of the order's villages had the buyer paid. Once; again it is refused.</summary>
    public Task<Outcome<StrayMoneyAnswer>> HandOverAsync(StrayMoneyId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<StrayMoneyAnswer>(
            by, key, "stray.hand-over", new { stray = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.OnlinePayments.FindStrayAsync(id, cancellationToken) is not { } stray) return new Refusal(Refusals.NotFound);
                OrderFile file = (await unit.Orders.FindAsync(stray.Order, cancellationToken))!;
                IReadOnlyList<Village> villages = await OrderVillages.OfAsync(unit, file, cancellationToken);
                if (!villages.Any(village => by.Serves(Role.Accountant, village))) return new Refusal(Refusals.Forbidden);
                if (stray.State is RefundState.Requested or RefundState.Submitted) return new Refusal(Refusals.SentByProvider).With("provider", stray.Provider);
                if (stray.State != RefundState.Failed) return new Refusal(Refusals.NotNow).With("state", Refund.NameOf(stray.State));

                StrayMoney returned = stray with { State = RefundState.Succeeded, ReturnedAt = now, HandedOverBy = by.Person };
                await unit.OnlinePayments.SaveStrayAsync(returned, cancellationToken);
                await unit.Journal.PostAsync(OnlinePaymentJournal.StrayReturned(returned, Account.Bank, now), cancellationToken);
                return new StrayMoneyAnswer(id, stray.Order, Refund.NameOf(returned.State), stray.Amount);
            },
            cancellationToken);
}
