using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Privacy;
using AppleLive.Shipping;

using NodaTime;

namespace AppleLive.Settlements;

/// <summary>The public records about completed parcels and settlements.</summary>
internal static class SettlementRecords
{
    public static PublicRecord ParcelCompleted(Parcel parcel, string village, Fen goods, IReadOnlyList<Fee> fees, Instant at) =>
        PublicRecord.Of(
            "parcel.completed", at,
            record => record
                .Set("order", parcel.Order.ToString())
                .Set("village", village)
                .Set("goodsFen", goods.Value)
                .Set("fees", fees.Select(fee => new CanonicalObject().Set("kind", fee.Kind).Set("amountFen", fee.Amount.Value))),
            new VillageMovement(parcel.Village.Value, VillageTotals.None with { Fees = fees.SumFen(fee => fee.Amount) }));

    /// <summary>
    /// Its lines are those below the cut-off that no earlier settlement took, but for orders whose chargeback is open at the
    /// cut-off: they wait, all of them, until <c>chargeback.won</c> or <c>chargeback.lost</c>. Lines are left and not
    /// reckoned as negative ones, so that every amount of a statement is a sale, a refund or a fee, and none is shown twice.
    /// The cut-off of a waiting record is a pending sequence number; it becomes a log index when the record gets its own
    /// place in the log.
    /// </summary>
    public static PublicRecord Approved(Settlement settlement, string village, IReadOnlyList<GrowerLine> lines, MasterKeys keys, Instant at) =>
        PublicRecord.Of(
            "settlement.approved", at,
            record => record
                .Set("settlement", settlement.Id.ToString())
                .Set("village", village)
                .Set("cutoff", settlement.Cutoff)
                .Set("goodsFen", settlement.Goods.Value)
                .Set("refundsFen", settlement.Refunds.Value)
                .Set("feesFen", settlement.Fees.Value)
                .Set("payableFen", settlement.Payable.Value)
                .Set("growers", lines.Count)
                .Set("lines", keys.SecretFor($"settlement:{settlement.Id}").Commit(Lines(settlement, lines), "lines").Base64),
            VillageMovement.Of(settlement.Village.Value));

    private static CanonicalObject Lines(Settlement settlement, IReadOnlyList<GrowerLine> lines) => new CanonicalObject()
        .Set("settlement", settlement.Id.ToString())
        .Set("lines", lines.Select(line => new CanonicalObject()
            .Set("grower", line.Grower.ToString())
            .Set("goodsFen", line.Goods.Value)
            .Set("refundsFen", line.Refunds.Value)
            .Set("feesFen", line.Fees.Value)));
}
