using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>The public records about money in and money back.</summary>
internal static class PaymentRecords
{
    public static PublicRecord Captured(Payment payment, string referenceCommitment) =>
        PublicRecord.Of(
            "payment.captured", payment.CapturedAt,
            record => record
                .Set("order", payment.Order.ToString())
                .Set("provider", payment.Provider)
                .Set("amountFen", payment.Amount.Value)
                .Set("reference", referenceCommitment),
            Movements(payment.Shares, sold => VillageTotals.None with { Sold = sold }));

    public static PublicRecord RefundSucceeded(Refund refund, IReadOnlyDictionary<VillageId, string> codes, Instant at) =>
        PublicRecord.Of(
            "refund.succeeded", at,
            record => record
                .Set("order", refund.Order.ToString())
                .Set("amountFen", refund.Amount.Value)
                .Set("shippingFen", refund.Shipping.Value)
                .Set("reason", Refund.NameOf(refund.Kind))
                .Set("shares", refund.Shares
                    .GroupBy(share => codes[share.Village])
                    .OrderBy(village => village.Key, StringComparer.Ordinal)
                    .Select(village => new CanonicalObject().Set("village", village.Key).Set("amountFen", village.SumFen(share => share.Amount).Value))),
            Movements(refund.Shares, refunded => VillageTotals.None with { Refunded = refunded }));

    private static IReadOnlyList<VillageMovement> Movements(IEnumerable<GrowerShare> shares, Func<Fen, VillageTotals> change) =>
        [.. shares.GroupBy(share => share.Village).Select(village => new VillageMovement(village.Key.Value, change(village.SumFen(share => share.Amount))))];
}
