using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Takes in how a refund stands at its provider: of an order, or of stray money. A refund that succeeded is a fact; one that
/// failed leaves what is owed to the buyer standing, and a person hands it over.
/// </summary>
internal sealed class RefundIntake(IStore store, MoneyTaskBook tasks, IdSource ids, IClock clock)
{
    public Task TakeAsync(IPaymentProvider provider, ProviderRefund seen, CancellationToken cancellationToken)
    {
        StrayMoneyId returned = ids.Next<StrayMoneyId>();
        RefundId again = ids.Next<RefundId>();
        return store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                if (seen.Id is { } id && await unit.OnlinePayments.FindStrayAsync(StrayMoneyId.From(id), cancellationToken) is { } stray)
                    await TakeAsync(unit, stray, seen, now, cancellationToken);
                else if (seen.Id is { } of && await FindAsync(unit, RefundId.From(of), cancellationToken) is var (file, refund))
                    await TakeAsync(unit, file, refund, seen, (again, returned), now, cancellationToken);
                else
                    await tasks.AddAsync(unit, MoneyTaskKind.UnknownRefund, provider.Name, seen.Reference, null, seen.Money, null, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Gives up sending: the provider said that repeating will not help.</summary>
    public Task RefusedAsync(MoneyToSend money, CancellationToken cancellationToken)
    {
        RefundId again = ids.Next<RefundId>();
        return store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                if (await unit.OnlinePayments.FindStrayAsync(StrayMoneyId.From(money.Id), cancellationToken) is { } stray)
                {
                    if (stray.State is RefundState.Requested or RefundState.Submitted) await ByHandAsync(unit, stray, cancellationToken);
                }
                else if (await FindAsync(unit, RefundId.From(money.Id), cancellationToken) is var (_, refund) && refund.State is RefundState.Requested or RefundState.Submitted)
                {
                    await FailAsync(unit, refund, again, now, cancellationToken);
                }
            },
            cancellationToken);
    }

    private async Task TakeAsync(IUnitOfWork unit, StrayMoney stray, ProviderRefund seen, Instant now, CancellationToken cancellationToken)
    {
        if (seen.Money.InFen != stray.Amount)
        {
            await tasks.AddAsync(unit, MoneyTaskKind.RefundAmount, stray.Provider, seen.Reference, stray.Amount, seen.Money, stray.Order, cancellationToken);
            return;
        }

        bool under = stray.State is RefundState.Requested or RefundState.Submitted;
        switch (seen.State)
        {
            case ProviderRefundState.Pending when under:
                await unit.OnlinePayments.SaveStrayAsync(stray with { State = RefundState.Submitted, Reference = seen.Reference }, cancellationToken);
                break;
            case ProviderRefundState.Succeeded when under:
                await unit.OnlinePayments.SaveStrayAsync(stray with { State = RefundState.Succeeded, Reference = seen.Reference, ReturnedAt = now }, cancellationToken);
                await unit.Journal.PostAsync(OnlinePaymentJournal.StrayReturned(stray, Account.Gateway(stray.Provider), now), cancellationToken);
                break;
            case ProviderRefundState.Failed when under:
                await ByHandAsync(unit, stray with { Reference = seen.Reference }, cancellationToken);
                break;
            case ProviderRefundState.Failed when stray.State == RefundState.Succeeded && stray.HandedOverBy is null:
                await CameBackAsync(unit, stray.Order, stray.Payment, stray.Provider, stray.Capture, stray.Amount, seen, ids.Next<StrayMoneyId>(), now, cancellationToken);
                break;
            case ProviderRefundState.Succeeded when stray.State == RefundState.Failed:
                await tasks.AddAsync(unit, MoneyTaskKind.RefundSentAfterAll, stray.Provider, seen.Reference, Fen.Zero, seen.Money, stray.Order, cancellationToken);
                break;
        }
    }

    private async Task TakeAsync(
        IUnitOfWork unit, OrderFile file, Refund refund, ProviderRefund seen, (RefundId Again, StrayMoneyId Returned) next, Instant now, CancellationToken cancellationToken)
    {
        string provider = refund.Provider!;
        if (seen.Money.InFen != refund.Amount)
        {
            await tasks.AddAsync(unit, MoneyTaskKind.RefundAmount, provider, seen.Reference, refund.Amount, seen.Money, refund.Order, cancellationToken);
            return;
        }

        bool under = refund.State is RefundState.Requested or RefundState.Submitted;
        switch (seen.State)
        {
            case ProviderRefundState.Pending when under:
                await unit.Payments.SaveRefundAsync(refund with { State = RefundState.Submitted, Reference = seen.Reference }, cancellationToken);
                break;
            case ProviderRefundState.Succeeded when under:
                await RefundSteps.SucceedAsync(unit, file, refund with { Reference = seen.Reference }, RefundSource.OfProvider(provider), now, cancellationToken);
                break;
            case ProviderRefundState.Failed when under:
                await FailAsync(unit, refund with { Reference = seen.Reference }, next.Again, now, cancellationToken);
                break;
            case ProviderRefundState.Failed when refund.State == RefundState.Succeeded:
                OnlinePayment paid = (await unit.OnlinePayments.FindAsync(file.Payment!.Id, cancellationToken))!;
                await CameBackAsync(unit, refund.Order, paid.Id, provider, paid.Capture!, refund.Amount, seen, next.Returned, now, cancellationToken);
                break;
            case ProviderRefundState.Succeeded when refund.State == RefundState.Failed:
                await tasks.AddAsync(unit, MoneyTaskKind.RefundSentAfterAll, provider, seen.Reference, Fen.Zero, seen.Money, refund.Order, cancellationToken);
                break;
        }
    }

    // The promise stands as a new refund, which a person hands over.
    private async Task FailAsync(IUnitOfWork unit, Refund refund, RefundId again, Instant now, CancellationToken cancellationToken)
    {
        await unit.Payments.SaveRefundAsync(refund with { State = RefundState.Failed }, cancellationToken);
        await unit.Journal.PostAsync(OnlinePaymentJournal.RefundFailed(refund, now), cancellationToken);
        Refund promise = refund with { Id = again, Provider = null, Reference = null, State = RefundState.Requested, RequestedAt = now, Reason = null };
        await unit.Payments.AddRefundAsync(promise, cancellationToken);
        await unit.Journal.PostAsync(PaymentJournal.RefundPromised(promise), cancellationToken);
        await tasks.AddAsync(unit, MoneyTaskKind.RefundFailed, refund.Provider!, refund.Reference ?? refund.Id.ToString(), refund.Amount, null, refund.Order, cancellationToken);
    }

    private async Task ByHandAsync(IUnitOfWork unit, StrayMoney stray, CancellationToken cancellationToken)
    {
        await unit.OnlinePayments.SaveStrayAsync(stray with { State = RefundState.Failed }, cancellationToken);
        await tasks.AddAsync(unit, MoneyTaskKind.RefundFailed, stray.Provider, stray.Reference ?? stray.Id.ToString(), stray.Amount, null, stray.Order, cancellationToken);
    }

    // For the village the refund stays a fact. The money is with the provider again and the buyer still has none of it.
    private async Task CameBackAsync(
        IUnitOfWork unit, OrderId order, PaymentId payment, string provider, string capture, Fen amount, ProviderRefund seen, StrayMoneyId id, Instant now,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<StrayMoney> known = await unit.OnlinePayments.StraysOfAsync(order, cancellationToken);
        if (known.Any(stray => stray.Why == StrayReason.RefundReturned && stray.Reference == seen.Reference)) return;
        var back = new StrayMoney(id, order, payment, provider, capture, amount, StrayReason.RefundReturned, RefundState.Failed, now) { Reference = seen.Reference };
        await unit.OnlinePayments.AddStrayAsync(back, cancellationToken);
        await unit.Journal.PostAsync(OnlinePaymentJournal.Strayed(back), cancellationToken);
        await tasks.AddAsync(unit, MoneyTaskKind.RefundReturned, provider, seen.Reference, amount, seen.Money, order, cancellationToken);
    }

    private static async Task<(OrderFile File, Refund Refund)?> FindAsync(IUnitOfWork unit, RefundId id, CancellationToken cancellationToken)
    {
        if (await unit.Payments.OrderOfAsync(id, cancellationToken) is not { } order) return null;
        OrderFile file = (await unit.Orders.FindAsync(order, cancellationToken))!;
        Refund refund = file.Refunds.Single(known => known.Id == id);
        return refund.Provider is null ? null : (file, refund);
    }
}
