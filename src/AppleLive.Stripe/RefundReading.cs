using AppleLive.Gateways;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Refunds as Stripe writes them.</summary>
internal static class RefundReading
{
    public static RefundCreateOptions Ask(RefundRequest request) => new()
    {
        Charge = request.Capture,
        Amount = request.Amount.Value,
        Metadata = new()
        {
            [StripeNames.Refund] = request.Id.ToString(),
            [StripeNames.Order] = request.Group.ToString(),
        },
    };

    public static ProviderRefund Of(Refund refund) => new(refund.Id, State(refund.Status), new ProviderMoney(refund.Amount, refund.Currency))
    {
        Id = StripeNames.IdIn(refund.Metadata, StripeNames.Refund),
        Capture = refund.ChargeId,
        Why = refund.Status == "canceled" ? refund.FailureReason ?? "canceled" : refund.FailureReason,
    };

    private static ProviderRefundState State(string? status) => status switch
    {
        "succeeded" => ProviderRefundState.Succeeded,
        "failed" or "canceled" => ProviderRefundState.Failed,
        // pending, requires_action, and whatever Stripe may think of next.
        _ => ProviderRefundState.Pending,
    };
}
