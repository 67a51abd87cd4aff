using AppleLive.Gateways;

using Stripe;
using Stripe.Checkout;

namespace AppleLive.Stripe;

/// <summary>What a Checkout Session says of a payment.</summary>
internal static class SessionReading
{
    public static ProviderPayment Of(Session session)
    {
        ProviderPaymentState state = State(session);
        Charge? charge = state == ProviderPaymentState.Captured ? session.PaymentIntent?.LatestCharge : null;
        return new ProviderPayment(session.Id, state, charge is null ? Asked(session) : new ProviderMoney(charge.AmountCaptured, charge.Currency))
        {
            Id = StripeNames.IdIn(session.Metadata, StripeNames.Payment),
            Page = state == ProviderPaymentState.Open && session.Url is { } url ? new Uri(url) : null,
            Capture = charge?.Id,
            Fee = charge?.BalanceTransaction is { } booked ? new ProviderMoney(booked.Fee, booked.Currency) : null,
        };
    }

    // The money speaks before the page: what the intent has received is there, whatever became of the page.
    private static ProviderPaymentState State(Session session) => (session.PaymentIntent?.Status, session.Status, session.PaymentStatus) switch
    {
        ("succeeded", _, _) => ProviderPaymentState.Captured,
        (_, "open", _) => ProviderPaymentState.Open,
        (_, "expired", _) => ProviderPaymentState.Expired,
        ("canceled" or "requires_payment_method", "complete", _) => ProviderPaymentState.Failed,
        // Nothing was due, so there is nothing to wait for.
        (null, "complete", "no_payment_required") => ProviderPaymentState.Captured,
        _ => ProviderPaymentState.Processing,
    };

    private static ProviderMoney Asked(Session session) => new(session.AmountTotal ?? 0, session.Currency ?? ProviderMoney.Cny);
}
