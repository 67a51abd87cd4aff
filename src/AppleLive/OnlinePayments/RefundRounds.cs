using AppleLive.Gateways;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;
using NodaTime.Text;

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
    private readonly IClock clock;
    private readonly ILogger<RefundRounds> logger;

    internal RefundRounds(IStore store, ProviderList providers, RefundIntake intake, IClock clock, ILogger<RefundRounds> logger) =>
        (this.store, this.providers, this.intake, this.clock, this.logger) = (store, providers, intake, clock, logger);

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
            // One on its way is looked at again, but not at once; its own word may come sooner.
            if (seen.State == ProviderRefundState.Pending) await LaterAsync(money.Id, Duration.FromMinutes(10), GatewayFault.Busy, cancellationToken);
            else await store.DoAsync(unit => unit.OnlinePayments.ForgetTriesAsync(money.Id, cancellationToken), cancellationToken);
        }
        catch (GatewayException exception) when (exception.Fault is GatewayFault.Refused && money.Reference is null)
        {
            OnlinePaymentLog.TryFailed(logger, exception, provider.Name, money.Id, exception.Fault, 1, "never");
            await intake.RefusedAsync(money, cancellationToken);
        }
        catch (GatewayException exception)
        {
            int tries = await store.ReadAsync(unit => unit.OnlinePayments.TriesAsync(money.Id, cancellationToken), cancellationToken) + 1;
            Instant next = await LaterAsync(money.Id, Backoff.After(tries, exception.RetryAfter), exception.Fault, cancellationToken);
            OnlinePaymentLog.TryFailed(logger, exception, provider.Name, money.Id, exception.Fault, tries, InstantPattern.General.Format(next));
        }
    }

    private async Task<Instant> LaterAsync(Guid subject, Duration wait, GatewayFault fault, CancellationToken cancellationToken)
    {
        Instant next = clock.GetCurrentInstant() + wait;
        await store.DoAsync(unit => unit.OnlinePayments.TryLaterAsync(subject, next, fault, cancellationToken), cancellationToken);
        return next;
    }
}
