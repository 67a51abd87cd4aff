using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Claims;

/// <summary>The public records about claims.</summary>
internal static class ClaimRecords
{
    public static PublicRecord Agreed(Claim claim, string tier, Fen amount, Instant at) =>
        PublicRecord.Of(
            "claim.agreed", at,
            record => record
                .Set("claim", claim.Id.ToString())
                .Set("order", claim.Order.ToString())
                .Set("tier", tier)
                .Set("amountFen", amount.Value),
            VillageMovement.Of(claim.Village.Value));
}
