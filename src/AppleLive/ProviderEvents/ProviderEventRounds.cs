using System.Diagnostics.CodeAnalysis;

using AppleLive.Gateways;
using AppleLive.OnlinePayments;
using AppleLive.Payouts;
using AppleLive.Storage;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace AppleLive.ProviderEvents;

/// <summary>
/// Takes in what notices are about: fetches the thing as it stands now, once for all its notices, and takes that in. Late,
/// doubled and reordered notices lead to the same.
/// </summary>
public sealed class ProviderEventRounds
{
    private const int AtOnce = 200;
    private const int Calls = 8;
    private const int MostTries = 10;

    private readonly IStore store;
    private readonly ProviderList providers;
    private readonly PaymentIntake payments;
    private readonly RefundIntake refunds;
    private readonly DisputeIntake disputes;
    private readonly PayoutIntake payouts;
    private readonly WebhookDesk webhooks;
    private readonly IClock clock;
    private readonly TimeProvider time;
    private readonly ILogger<ProviderEventRounds> logger;

    internal ProviderEventRounds(
        IStore store, ProviderList providers, PaymentIntake payments, RefundIntake refunds, DisputeIntake disputes, PayoutIntake payouts, WebhookDesk webhooks,
        IClock clock, TimeProvider time, ILogger<ProviderEventRounds> logger) =>
        (this.store, this.providers, this.payments, this.refunds, this.disputes, this.payouts, this.webhooks, this.clock, this.time, this.logger) =
        (store, providers, payments, refunds, disputes, payouts, webhooks, clock, time, logger);

    /// <summary>Takes in what waits. Returns how many notices it dealt with. By one host at a time.</summary>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ProviderEvent> waiting = await store.ReadAsync(
            unit => unit.ProviderEvents.WaitingAsync(providers.Names, clock.GetCurrentInstant(), AtOnce, cancellationToken), cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Calls, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(waiting.GroupBy(notice => (notice.Provider, notice.Subject)), options, async (same, stop) => await TakeAsync([.. same], stop));
        return waiting.Count;
    }

    /// <summary>Asks every provider what has happened since the newest notice that came, with an hour's overlap, and keeps what is new. Returns how many were told.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        int told = 0;
        foreach (IPaymentProvider provider in providers.All)
        {
            // Notices bear the provider's time, which is the real one.
            Instant? newest = await store.ReadAsync(unit => unit.ProviderEvents.NewestAsync(provider.Name, cancellationToken), cancellationToken);
            Instant since = (newest ?? Instant.FromDateTimeOffset(time.GetUtcNow())) - Duration.FromHours(1);
            try
            {
                await foreach (ProviderNotice[] notices in provider.NoticesSinceAsync(since, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
                {
                    await webhooks.KeepAsync(provider, notices, cancellationToken);
                    told += notices.Length;
                }
            }
            catch (GatewayException exception)
            {
                OnlinePaymentLog.CatchUpFailed(logger, exception, provider.Name);
            }
        }

        return told;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One notice that breaks must not hold up the others; it is kept with its fault.")]
    private async Task TakeAsync(ProviderEvent[] same, CancellationToken cancellationToken)
    {
        ProviderEvent newest = same[^1];
        if (providers.Find(newest.Provider) is not { } provider) return;
        try
        {
            await TakeAsync(provider, newest.Subject!, cancellationToken);
            await KeepAsync(same, notice => notice with { State = ProviderEventState.Applied, Fault = null }, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var gateway = exception as GatewayException;
            string fault = gateway?.Fault.ToString() ?? exception.GetType().Name;
            Instant now = clock.GetCurrentInstant();
            await KeepAsync(
                same,
                notice => notice with
                {
                    Tries = notice.Tries + 1,
                    NextAt = now + Backoff.After(notice.Tries + 1, gateway?.RetryAfter),
                    Fault = fault,
                    State = notice.Tries + 1 >= MostTries ? ProviderEventState.Failed : ProviderEventState.Waiting,
                },
                cancellationToken);
            OnlinePaymentLog.EventFailed(logger, exception, newest.Event, newest.Provider, fault, newest.Tries + 1);
        }
    }

    private async Task TakeAsync(IPaymentProvider provider, ProviderSubject subject, CancellationToken cancellationToken)
    {
        switch (subject.Kind)
        {
            case ProviderSubjectKind.Payment:
                await payments.TakeAsync(provider, await provider.GetAsync(subject.Reference, cancellationToken), cancellationToken);
                break;
            case ProviderSubjectKind.Refund:
                await refunds.TakeAsync(provider, await provider.GetRefundAsync(subject.Reference, cancellationToken), cancellationToken);
                break;
            case ProviderSubjectKind.Dispute:
                await disputes.TakeAsync(provider, await provider.GetDisputeAsync(subject.Reference, cancellationToken), cancellationToken);
                break;
            case ProviderSubjectKind.Payout:
                await payouts.TakeAsync(provider.Name, subject.Reference, cancellationToken);
                break;
        }
    }

    private Task KeepAsync(ProviderEvent[] notices, Func<ProviderEvent, ProviderEvent> change, CancellationToken cancellationToken) =>
        store.DoAsync(
            async unit =>
            {
                foreach (ProviderEvent notice in notices) await unit.ProviderEvents.SaveAsync(change(notice), cancellationToken);
            },
            cancellationToken);
}
