using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>
/// The public records about chargebacks. From the one that opens it to the one that decides it, no settlement takes a line of
/// its order: whoever reads the ledger can follow why one below a cut-off was left.
/// </summary>
internal static class ChargebackRecords
{
    public static PublicRecord Opened(Refund chargeback, IReadOnlyList<Village> villages, Instant at)
    {
        var codes = villages.ToDictionary(village => village.Id, village => village.Code);
        return PublicRecord.Of(
            "chargeback.opened", at,
            record => record
                .Set("chargeback", chargeback.Id.ToString())
                .Set("order", chargeback.Order.ToString())
                .Set("amountFen", chargeback.Amount.Value)
                .Set("shares", chargeback.Shares
                    .GroupBy(share => codes[share.Village])
                    .OrderBy(village => village.Key, StringComparer.Ordinal)
                    .Select(village => new CanonicalObject().Set("village", village.Key).Set("amountFen", village.SumFen(share => share.Amount).Value))),
            Concerned(villages));
    }

    /// <summary>That it was decided: won, the order's lines are settled next; lost, its refund stands before this record.</summary>
    public static PublicRecord Decided(Refund chargeback, bool won, IReadOnlyList<Village> villages, Instant at) =>
        PublicRecord.Of(
            NameOf(won), at,
            record => record.Set("chargeback", chargeback.Id.ToString()).Set("order", chargeback.Order.ToString()),
            Concerned(villages));

    public static string NameOf(bool won) => won ? "chargeback.won" : "chargeback.lost";

    private static IReadOnlyList<VillageMovement> Concerned(IReadOnlyList<Village> villages) => [.. villages.Select(village => VillageMovement.Of(village.Id.Value))];
}
