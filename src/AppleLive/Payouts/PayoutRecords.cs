using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>The public records about payouts.</summary>
internal static class PayoutRecords
{
    public static PublicRecord Paid(Payout payout, string village, string referenceCommitment, Instant at) =>
        Of("payout.paid", payout, payout.Amount, village, referenceCommitment, at);

    public static PublicRecord Returned(Payout payout, string village, string referenceCommitment, Instant at) =>
        Of("payout.returned", payout, -payout.Amount, village, referenceCommitment, at);

    public static PublicRecord Acknowledged(Payout payout, string village, string referenceCommitment, Instant at) =>
        Of("payout.acknowledged", payout, Fen.Zero, village, referenceCommitment, at);

    /// <summary>A part of a payout was taken back for a refund: from here on it is owed to the village again, and settled with the refund.</summary>
    public static PublicRecord Reversed(Payout payout, PayoutReversal reversal, string village, string referenceCommitment, Instant at) =>
        PublicRecord.Of(
            "payout.reversed", at,
            record => record
                .Set("payout", payout.Id.ToString())
                .Set("settlement", payout.Settlement.ToString())
                .Set("village", village)
                .Set("order", reversal.Order.ToString())
                .Set("amountFen", reversal.Amount.Value)
                .Set("provider", payout.Provider)
                .Set("reference", referenceCommitment),
            new VillageMovement(payout.Village.Value, VillageTotals.None with { PaidOut = -reversal.Amount }));

    private static PublicRecord Of(string type, Payout payout, Fen paidOut, string village, string referenceCommitment, Instant at) =>
        PublicRecord.Of(
            type, at,
            record => record
                .Set("payout", payout.Id.ToString())
                .Set("settlement", payout.Settlement.ToString())
                .Set("village", village)
                .Set("amountFen", payout.Amount.Value)
                .Set("provider", payout.Provider)
                .Set("reference", referenceCommitment),
            new VillageMovement(payout.Village.Value, VillageTotals.None with { PaidOut = paidOut }));
}
