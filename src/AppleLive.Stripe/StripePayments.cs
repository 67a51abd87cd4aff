using System.Runtime.CompilerServices;

using AppleLive.Gateways;

using Microsoft.Extensions.Options;

using NodaTime;

using Stripe;
using Stripe.Checkout;

namespace AppleLive.Stripe;

/// <summary>Buyers pay on a page of Stripe's. A payment's reference is its Checkout Session, a capture's the charge: Stripe's books, refunds and chargebacks all name the charge.</summary>
internal sealed class StripePayments(StripeCalls calls, IOptions<StripeOptions> options, TimeProvider time) : IPaymentProvider
{
    public string Name => StripeBuilderExtensions.GatewayName;

    public Duration? HoldsFor => Duration.FromMinutes(options.Value.HoldMinutes);

    public async Task<ProviderPayment> CreateAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        // Long after the order's time Stripe may have forgotten the key, so that it would open a second page.
        if (SessionRequest.Closes(request.PayBy, Now) is null && await LookForAsync(request, cancellationToken) is { } opened) return await GetAsync(opened.Id, cancellationToken);
        try
        {
            var key = new RequestOptions { IdempotencyKey = StripeNames.PaymentKey(request.Id) };
            SessionCreateOptions asked = SessionRequest.Of(request, options.Value, Now);
            Session session = await calls.AskAsync((stripe, stop) => stripe.Checkout.Sessions.CreateAsync(asked, key, stop), cancellationToken);
            // A repeated key is answered with what was true the first time; meanwhile the buyer may have paid.
            return IsReplay(session) ? await GetAsync(session.Id, cancellationToken) : SessionReading.Of(session);
        }
        catch (GatewayException fault) when (fault.Fault == GatewayFault.Unknown || fault.Code == StripeFaults.KeyUsedOtherwise)
        {
            // Under a key Stripe keeps even a 500. Whether there is a page all the same, only its list tells.
            if (await LookForAsync(request, cancellationToken) is { } found) return await GetAsync(found.Id, cancellationToken);
            // After the order's time the request is another one: the key stands for a call that came to nothing, and opens no
            // page until Stripe forgets it. Within that time the next try is a new payment, with a key of its own.
            if (fault.Code == StripeFaults.KeyUsedOtherwise && SessionRequest.Closes(request.PayBy, Now) is null)
                throw new GatewayException(GatewayFault.Unknown, fault.Message, fault) { Code = fault.Code };
            throw;
        }
    }

    public async Task<ProviderPayment> GetAsync(string reference, CancellationToken cancellationToken)
    {
        var whole = new SessionGetOptions { Expand = ["payment_intent.latest_charge.balance_transaction"] };
        return SessionReading.Of(await calls.AskAsync((stripe, stop) => stripe.Checkout.Sessions.GetAsync(reference, whole, null, stop), cancellationToken));
    }

    public async Task<ProviderPayment> ExpireAsync(string reference, CancellationToken cancellationToken)
    {
        try
        {
            return SessionReading.Of(await calls.AskAsync((stripe, stop) => stripe.Checkout.Sessions.ExpireAsync(reference, null, null, stop), cancellationToken));
        }
        catch (GatewayException fault) when (fault.Fault is GatewayFault.Refused or GatewayFault.Unknown)
        {
            // Stripe closes only an open page. One that is open no longer is what we wanted, or the buyer was faster.
            ProviderPayment now = await GetAsync(reference, cancellationToken);
            if (now.State == ProviderPaymentState.Open) throw;
            return now;
        }
    }

    public async Task<ProviderRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        if (await LookForAsync(request, cancellationToken) is { } before) return RefundReading.Of(before);
        Charge charge = await calls.AskAsync((stripe, stop) => stripe.Charges.GetAsync(request.Capture, null, null, stop), cancellationToken);
        if (charge.Currency != ProviderMoney.Cny)
            throw new GatewayException(GatewayFault.Refused, $"{request.Capture} was not paid in yuan; give it back by hand, at Stripe.") { Code = "currency-differs" };
        try
        {
            var key = new RequestOptions { IdempotencyKey = StripeNames.RefundKey(request.Id) };
            return RefundReading.Of(await calls.AskAsync((stripe, stop) => stripe.Refunds.CreateAsync(RefundReading.Ask(request), key, stop), cancellationToken));
        }
        catch (GatewayException fault) when (fault.Fault == GatewayFault.Unknown)
        {
            if (await LookForAsync(request, cancellationToken) is { } after) return RefundReading.Of(after);
            throw;
        }
    }

    public async Task<ProviderRefund> GetRefundAsync(string reference, CancellationToken cancellationToken) =>
        RefundReading.Of(await calls.AskAsync((stripe, stop) => stripe.Refunds.GetAsync(reference, null, null, stop), cancellationToken));

    public async Task<ProviderDispute> GetDisputeAsync(string reference, CancellationToken cancellationToken) =>
        DisputeReading.Of(await calls.AskAsync((stripe, stop) => stripe.Disputes.GetAsync(reference, null, null, stop), cancellationToken));

    public WebhookReading Read(ReadOnlyMemory<byte> body, string? signature) => WebhookReader.Read(body, signature, options.Value, Now);

    public async IAsyncEnumerable<ProviderNotice> NoticesSinceAsync(Instant since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = new EventListOptions { Created = new DateRangeOptions { GreaterThanOrEqual = since.ToDateTimeUtc() }, Types = [.. NoticeReading.Telling] };
        foreach (ProviderNotice notice in await calls.GatherAsync(from, (stripe, asked, stop) => stripe.Events.ListAutoPagingAsync((EventListOptions)asked, null, stop), NoticeReading.Of, cancellationToken))
            yield return notice;
    }

    public async IAsyncEnumerable<ProviderMovement> MovementsAsync(Interval span, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What a movement belongs to is fetched with it: a reversal's own name does not say of which transfer it is.
        var from = new BalanceTransactionListOptions { Created = MovementReading.During(span), Expand = ["data.source"] };
        foreach (ProviderMovement movement in await calls.GatherAsync(from, (stripe, asked, stop) => stripe.BalanceTransactions.ListAutoPagingAsync((BalanceTransactionListOptions)asked, null, stop), MovementReading.Of, cancellationToken))
            yield return movement;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    // Stripe finds no session by what we wrote on it, so they are read, the newest first, back to where this one can have been opened.
    private Task<Session?> LookForAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        Instant from = Instant.Min(request.PayBy, Now) - SessionRequest.LongestOpen;
        return calls.FindAsync(
            new SessionListOptions { Created = new DateRangeOptions { GreaterThanOrEqual = from.ToDateTimeUtc() } },
            (stripe, asked, stop) => stripe.Checkout.Sessions.ListAutoPagingAsync((SessionListOptions)asked, null, stop),
            session => StripeNames.IdIn(session.Metadata, StripeNames.Payment) == request.Id,
            cancellationToken);
    }

    private Task<Refund?> LookForAsync(RefundRequest request, CancellationToken cancellationToken) => calls.FindAsync(
        new RefundListOptions { Charge = request.Capture },
        (stripe, asked, stop) => stripe.Refunds.ListAutoPagingAsync((RefundListOptions)asked, null, stop),
        refund => StripeNames.IdIn(refund.Metadata, StripeNames.Refund) == request.Id,
        cancellationToken);

    private static bool IsReplay(Session session) =>
        session.StripeResponse?.Headers?.TryGetValues("Idempotent-Replayed", out IEnumerable<string>? values) == true && values.Contains("true");
}
