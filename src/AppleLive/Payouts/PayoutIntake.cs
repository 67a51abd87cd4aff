using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>Takes in how a payout stands at its gateway. The same again changes nothing.</summary>
internal sealed class PayoutIntake(IStore store, PayoutGateways gateways, PayoutMoves moves, MoneyTaskBook tasks, IClock clock)
{
    /// <summary>Fetches a payout by its gateway's name for it and takes it in.</summary>
    public async Task TakeAsync(string gateway, string reference, CancellationToken cancellationToken)
    {
        if (gateways.Find(gateway) is { } known) await TakeAsync(known, await known.GetPayoutAsync(reference, cancellationToken), cancellationToken);
    }

    public Task TakeAsync(IPayoutGateway gateway, ProviderPayout seen, CancellationToken cancellationToken) =>
        store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                Payout? payout = seen.Id is { } id ? await unit.Payouts.FindAsync(PayoutId.From(id), cancellationToken) : null;
                if (payout is null || payout.Provider != gateway.Name || seen.Money.InFen != payout.Amount)
                {
                    await tasks.AddAsync(unit, MoneyTaskKind.UnknownPayout, gateway.Name, seen.Reference, payout?.Amount, seen.Money, null, cancellationToken);
                    return;
                }

                // What an earlier attempt became is over: its return led to the next.
                if (seen.Attempt == payout.Attempt) await TakeAsync(unit, gateway, payout, seen, now, cancellationToken);
            },
            cancellationToken);

    /// <summary>The gateway will not pay it: a person must look.</summary>
    public Task RefusedAsync(IPayoutGateway gateway, PayoutId id, CancellationToken cancellationToken) =>
        store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                if (await unit.Payouts.FindAsync(id, cancellationToken) is not { State: PayoutState.Submitted } payout) return;
                await FailAsync(unit, gateway, payout, id.ToString(), now, cancellationToken);
            },
            cancellationToken);

    private async Task TakeAsync(IUnitOfWork unit, IPayoutGateway gateway, Payout payout, ProviderPayout seen, Instant now, CancellationToken cancellationToken)
    {
        Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
        switch (seen.State)
        {
            case ProviderPayoutState.Pending when payout.State == PayoutState.Submitted:
                await unit.Payouts.SaveAsync(payout with { ProviderReference = seen.Reference }, cancellationToken);
                break;
            case ProviderPayoutState.Failed when payout.State == PayoutState.Submitted:
                await FailAsync(unit, gateway, payout, seen.Reference, now, cancellationToken);
                break;
            case ProviderPayoutState.Paid or ProviderPayoutState.Returned when payout.State == PayoutState.Submitted:
                payout = await PaidAsync(unit, payout with { ProviderReference = seen.Reference }, village, seen.Reference, now, cancellationToken);
                if (seen.State == ProviderPayoutState.Returned) await ReturnAsync(unit, gateway, payout, village, seen, now, cancellationToken);
                break;
            case ProviderPayoutState.Returned when payout.State is PayoutState.Paid or PayoutState.Acknowledged:
                await ReturnAsync(unit, gateway, payout, village, seen, now, cancellationToken);
                break;
        }
    }

    private async Task<Payout> PaidAsync(IUnitOfWork unit, Payout payout, Village village, string reference, Instant now, CancellationToken cancellationToken)
    {
        payout = await moves.PaidAsync(unit, payout with { State = PayoutState.Paid }, village, reference, now, cancellationToken);
        await PayoutMoves.KeepAsync(unit, payout, await PreparedByAsync(unit, payout, cancellationToken), null, now, cancellationToken);
        return payout;
    }

    private async Task ReturnAsync(IUnitOfWork unit, IPayoutGateway gateway, Payout payout, Village village, ProviderPayout seen, Instant now, CancellationToken cancellationToken)
    {
        // What we took back by our own reversals is booked with them, before or after this word of it comes.
        PayoutReversal[] own = [.. (await unit.Payouts.ReversalsAsync([payout.Id], cancellationToken)).Where(reversal => !reversal.IsGivenUp)];
        if (seen.Returned <= own.SumFen(reversal => reversal.Amount).Value) return;

        // The books take a payout back whole. A part of it, or one that the village has acknowledged, is for people to settle.
        if (seen.Returned != payout.Amount.Value || payout.State != PayoutState.Paid || own.Length > 0)
        {
            await tasks.AddAsync(
                unit, MoneyTaskKind.PayoutReturnedInPart, gateway.Name, seen.Reference, payout.Amount, new ProviderMoney(seen.Returned, seen.Money.Currency), null, cancellationToken);
            return;
        }

        payout = await moves.ReturnedAsync(unit, payout with { State = PayoutState.Returned }, village, now, cancellationToken);
        await PayoutMoves.KeepAsync(unit, payout, await PreparedByAsync(unit, payout, cancellationToken), ReturnReason.Other, now, cancellationToken);
    }

    private async Task FailAsync(IUnitOfWork unit, IPayoutGateway gateway, Payout payout, string subject, Instant now, CancellationToken cancellationToken)
    {
        await PayoutMoves.KeepAsync(
            unit, payout with { State = PayoutState.Failed }, await PreparedByAsync(unit, payout, cancellationToken), null, now, cancellationToken);
        await tasks.AddAsync(unit, MoneyTaskKind.PayoutFailed, gateway.Name, subject, payout.Amount, null, null, cancellationToken);
    }

    // A gateway's step is taken for whoever had the payout prepared.
    private static async Task<PersonId> PreparedByAsync(IUnitOfWork unit, Payout payout, CancellationToken cancellationToken) =>
        (await unit.Payouts.StepsAsync([payout.Id], cancellationToken))[0].By;
}
