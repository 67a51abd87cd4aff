using AppleLive.Gateways;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Sends the money that providers are to give back. What is to be sent stands in the store, written with the decision that
/// promised it, so nothing is forgotten; the provider is asked first whether it has it already, so nothing is sent twice.
/// </summary>
public sealed class RefundRounds
{
    private const int AtOnce = 50;

    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly RefundIntake intake;
    private readonly ProviderTries tries;
    private readonly IClock clock;

    internal RefundRounds(IStore store, ProviderList providers, RefundIntake intake, ProviderTries tries, IClock clock) =>
        (this.store, this.providers, this.intake, this.tries, this.clock) = (store, providers, intake, tries, clock);

    /// <summary>Sends what is due and looks how what was sent stands. Returns how much it dealt with. By one host at a time.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<MoneyToSend> due = await store.ReadAsync(
            unit => unit.OnlinePayments.ToSendAsync(providers.Names, clock.GetCurrentInstant(), AtOnce, cancellationToken), cancellationToken);
        foreach (MoneyToSend money in due)
        {
            if (providers.Find(money.Provider) is { } provider) await SendAsync(provider, money, cancellationToken);
        }

        return due.Count;
    }

    private async Task SendAsync(IPaymentProvider provider, MoneyToSend money, CancellationToken cancellationToken)
    {
        try
        {
            ProviderRefund seen = money.Reference is { } sent
                ? await provider.GetRefundAsync(sent, cancellationToken)
                : await provider.RefundAsync(money.Request, cancellationToken);
            await intake.TakeAsync(provider, seen, cancellationToken);
            await tries.AnsweredAsync(money.Id, seen.State == ProviderRefundState.Pending, cancellationToken);
        }
        catch (GatewayException exception) when (exception.Fault is GatewayFault.Refused && money.Reference is null)
        {
            tries.GivenUp(provider.Name, money.Id, exception);
            await intake.RefusedAsync(money, cancellationToken);
        }
        catch (GatewayException exception)
        {
            await tries.FailedAsync(provider.Name, money.Id, exception, new MoneyUnderWay(money.Reference, money.Amount, money.Order), cancellationToken);
        }
    }
}
