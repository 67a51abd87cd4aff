using AppleLive.Gateways;
using AppleLive.OnlinePayments;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>Has gateways pay what was prepared for them. That a payout was begun is written down before the gateway is asked.</summary>
public sealed class PayoutRounds
{
    private const int AtOnce = 50;

    private readonly IStore store;
    private readonly PayoutGateways gateways;
    private readonly PayoutIntake intake;
    private readonly ProviderTries tries;
    private readonly IClock clock;

    internal PayoutRounds(IStore store, PayoutGateways gateways, PayoutIntake intake, ProviderTries tries, IClock clock) =>
        (this.store, this.gateways, this.intake, this.tries, this.clock) = (store, gateways, intake, tries, clock);

    /// <summary>Sends what is due and looks how what was sent stands. Returns how many payouts it dealt with. By one host at a time.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Payout> due = await store.ReadAsync(
            unit => unit.Payouts.ToSendAsync(gateways.Names, clock.GetCurrentInstant(), AtOnce, cancellationToken), cancellationToken);
        foreach (Payout payout in due)
        {
            if (gateways.Find(payout.Provider) is { } gateway && await BeginAsync(payout.Id, cancellationToken) is var (begun, village))
                await SendAsync(gateway, begun, village, cancellationToken);
        }

        return due.Count;
    }

    private async Task<(Payout Payout, Village Village)?> BeginAsync(PayoutId id, CancellationToken cancellationToken)
    {
        (Payout Payout, Village Village)? begun = null;
        await store.DoAsync(
            async unit =>
            {
                Payout payout = (await unit.Payouts.FindAsync(id, cancellationToken))!;
                Village village = (await unit.Villages.FindAsync(payout.Village, cancellationToken))!;
                if (payout.State == PayoutState.Pending)
                {
                    PersonId by = (await unit.Payouts.StepsAsync([id], cancellationToken))[0].By;
                    payout = payout with { State = PayoutState.Submitted, Attempt = payout.Attempt + 1, ProviderReference = null };
                    await PayoutMoves.KeepAsync(unit, payout, by, null, clock.GetCurrentInstant(), cancellationToken);
                }

                begun = payout.State == PayoutState.Submitted ? (payout, village) : null;
            },
            cancellationToken);
        return begun;
    }

    private async Task SendAsync(IPayoutGateway gateway, Payout payout, Village village, CancellationToken cancellationToken)
    {
        try
        {
            ProviderPayout seen = payout.ProviderReference is { } sent
                ? await gateway.GetPayoutAsync(sent, cancellationToken)
                : await gateway.PayAsync(new PayoutRequest(payout.Id.Value, payout.Attempt, village.Code, payout.Amount, payout.TransferNumber(village)), cancellationToken);
            await intake.TakeAsync(gateway, seen, cancellationToken);
            await tries.AnsweredAsync(payout.Id.Value, seen.State == ProviderPayoutState.Pending, cancellationToken);
        }
        catch (GatewayException exception) when (exception.Fault == GatewayFault.Refused && payout.ProviderReference is null)
        {
            tries.GivenUp(gateway.Name, payout.Id.Value, exception);
            await intake.RefusedAsync(gateway, payout.Id, cancellationToken);
        }
        catch (GatewayException exception)
        {
            await tries.FailedAsync(gateway.Name, payout.Id.Value, exception, new MoneyUnderWay(payout.ProviderReference, payout.Amount, null), cancellationToken);
        }
    }
}
