using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.OnlinePayments;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>
/// Takes refunds back out of payouts that a gateway has made, where the settlement policy says so. What is to be taken back is
/// written down before the gateway is asked, and the gateway looks whether it has it already. What it cannot take back, and
/// what a settlement has borne meanwhile, stays a line of the village's settlement.
/// </summary>
public sealed class ReversalRounds
{
    private const int AtOnce = 50;
    private static readonly Duration Every = Duration.FromSeconds(10);

    private readonly IStore store;
    private readonly PayoutGateways gateways;
    private readonly PayoutMoves moves;
    private readonly ISettlementPolicy policy;
    private readonly ProviderTries tries;
    private readonly IdSource ids;
    private readonly IClock clock;
    private Instant? looked;

    internal ReversalRounds(
        IStore store, PayoutGateways gateways, PayoutMoves moves, ISettlementPolicy policy, ProviderTries tries, IdSource ids, IClock clock) =>
        (this.store, this.gateways, this.moves, this.policy, this.tries, this.ids, this.clock) = (store, gateways, moves, policy, tries, ids, clock);

    /// <summary>Decides what is to be taken back, and has it taken back. Returns how much it dealt with. By one host at a time.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int decided = policy.RefundAfterPayout == RefundAfterPayout.Reversal ? await DecideAsync(cancellationToken) : 0;
        // What was decided under another policy is finished all the same.
        IReadOnlyList<PayoutReversal> due = await store.ReadAsync(
            unit => unit.Payouts.ReversalsToSendAsync(clock.GetCurrentInstant(), AtOnce, cancellationToken), cancellationToken);
        foreach (PayoutReversal reversal in due)
        {
            if (await BeginAsync(reversal, cancellationToken) is var (payout, gateway)) await SendAsync(gateway, payout, reversal, cancellationToken);
        }

        return decided + due.Count;
    }

    private async Task<int> DecideAsync(CancellationToken cancellationToken)
    {
        Instant before = clock.GetCurrentInstant();
        if (gateways.Names.Count == 0 || (looked is { } at && at <= before && before - at < Every)) return 0;
        IReadOnlyList<PayoutReversal> possible = await store.ReadAsync(unit => unit.Payouts.ReversibleAsync(gateways.Names, AtOnce, cancellationToken), cancellationToken);
        // Not again for a while: refunds of what was not paid out yet are looked through too.
        if (possible.Count < AtOnce) looked = before;
        foreach (PayoutReversal each in possible)
        {
            var id = ids.Next<PayoutReversalId>();
            await store.DoAsync(
                async unit =>
                {
                    Instant now = clock.GetCurrentInstant();
                    Payout payout = (await unit.Payouts.FindAsync(each.Payout, cancellationToken))!;
                    IReadOnlyList<PayoutReversal> others = await unit.Payouts.ReversalsAsync([payout.Id], cancellationToken);
                    if (others.Any(known => known.Record == each.Record)) return;
                    // A payout gives back no more than it was: others of its settlement may have been negative.
                    Fen left = payout.Amount - others.Where(known => !known.IsGivenUp).SumFen(known => known.Amount);
                    PayoutReversal reversal = each with { Id = id, AskedAt = now };
                    await unit.Payouts.AddReversalAsync(
                        each.Amount <= left ? reversal : reversal with { State = PayoutReversalState.Failed, DoneAt = now }, cancellationToken);
                },
                cancellationToken);
        }

        return possible.Count;
    }

    private async Task<(Payout Payout, IPayoutGateway Gateway)?> BeginAsync(PayoutReversal reversal, CancellationToken cancellationToken)
    {
        (Payout, IPayoutGateway)? begun = null;
        await store.DoAsync(
            async unit =>
            {
                Payout payout = (await unit.Payouts.FindAsync(reversal.Payout, cancellationToken))!;
                PayoutReversal now = (await unit.Payouts.ReversalsAsync([payout.Id], cancellationToken)).Single(known => known.Id == reversal.Id);
                bool stands = payout is { State: PayoutState.Paid or PayoutState.Acknowledged, ProviderReference: not null };
                if (now.State == PayoutReversalState.Requested)
                {
                    bool borne = await unit.Payouts.IsSettledAsync(now, payout.Village, cancellationToken);
                    PayoutReversalState next = stands && !borne ? PayoutReversalState.Submitted : PayoutReversalState.Failed;
                    now = now with { State = next, DoneAt = next == PayoutReversalState.Failed ? clock.GetCurrentInstant() : null };
                    await unit.Payouts.SaveReversalAsync(now, cancellationToken);
                }

                begun = now.State == PayoutReversalState.Submitted && stands && gateways.Find(payout.Provider) is { } gateway ? (payout, gateway) : null;
            },
            cancellationToken);
        return begun;
    }

    private async Task SendAsync(IPayoutGateway gateway, Payout payout, PayoutReversal reversal, CancellationToken cancellationToken)
    {
        try
        {
            ProviderReversal seen = await gateway.ReverseAsync(new ReversalRequest(reversal.Id.Value, payout.ProviderReference!, reversal.Amount), cancellationToken);
            if (seen.Money.InFen != reversal.Amount)
                throw new GatewayException(GatewayFault.Unknown, "The provider took back another amount than it was asked.");
            await DoneAsync(payout, reversal.Id, PayoutReversalState.Succeeded, seen.Reference, cancellationToken);
            await tries.AnsweredAsync(reversal.Id.Value, underWay: false, cancellationToken);
        }
        catch (GatewayException exception) when (exception.Fault is GatewayFault.Refused or GatewayFault.NotFound)
        {
            tries.GivenUp(gateway.Name, reversal.Id.Value, exception);
            await DoneAsync(payout, reversal.Id, PayoutReversalState.Failed, null, cancellationToken);
            await tries.AnsweredAsync(reversal.Id.Value, underWay: false, cancellationToken);
        }
        catch (GatewayException exception)
        {
            await tries.FailedAsync(gateway.Name, reversal.Id.Value, exception, new MoneyUnderWay(payout.ProviderReference, reversal.Amount, reversal.Order), cancellationToken);
        }
    }

    private Task DoneAsync(Payout of, PayoutReversalId id, PayoutReversalState state, string? reference, CancellationToken cancellationToken) =>
        store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                Payout payout = (await unit.Payouts.FindAsync(of.Id, cancellationToken))!;
                PayoutReversal reversal = (await unit.Payouts.ReversalsAsync([of.Id], cancellationToken)).Single(known => known.Id == id);
                if (reversal.State != PayoutReversalState.Submitted) return;
                reversal = reversal with { State = state, Reference = reference, DoneAt = now };
                await unit.Payouts.SaveReversalAsync(reversal, cancellationToken);
                if (state != PayoutReversalState.Succeeded) return;
                Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
                await moves.ReversedAsync(unit, payout, village, reversal, now, cancellationToken);
            },
            cancellationToken);
}
