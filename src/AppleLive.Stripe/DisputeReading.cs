using AppleLive.Gateways;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Chargebacks as Stripe writes them.</summary>
internal static class DisputeReading
{
    public static ProviderDispute Of(Dispute dispute) =>
        new(dispute.Id, dispute.ChargeId, State(dispute), new ProviderMoney(dispute.Amount, dispute.Currency));

    private static ProviderDisputeState State(Dispute dispute) => dispute.Status switch
    {
        "warning_needs_response" or "warning_under_review" => ProviderDisputeState.Inquiry,
        "won" or "warning_closed" => ProviderDisputeState.Won,
        "lost" => ProviderDisputeState.Lost,
        // Settled before it became a chargeback, by giving the money back or without: only Stripe's own bookings tell.
        "prevented" => Taken(dispute) ? ProviderDisputeState.Lost : ProviderDisputeState.Won,
        // needs_response, under_review and the two of an appeal: the money is away until it is decided.
        _ => ProviderDisputeState.Open,
    };

    private static bool Taken(Dispute dispute) => dispute.BalanceTransactions?.Sum(booked => booked.Amount) < 0;
}
