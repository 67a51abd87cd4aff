using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>The public records about payouts.</summary>
internal static class PayoutRecords
{
    /// <summary>The provider of payouts made by bank transfer.</summary>
    public const string BankProvider = "bank";

    public static PublicRecord Of(string what, Payout payout, string village, string referenceCommitment, Instant at) =>
        PublicRecord.Of($"payout.{what}", at, record => record
            .Set("payout", payout.Id.ToString())
            .Set("settlement", payout.Settlement.ToString())
            .Set("village", village)
            .Set("amountFen", payout.Amount.Value)
            .Set("provider", BankProvider)
            .Set("reference", referenceCommitment));
}
