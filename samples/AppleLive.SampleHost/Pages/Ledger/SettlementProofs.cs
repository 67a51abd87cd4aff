using AppleLive.Settlements;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>The records of a settlement in the ledger; each null while it is not published.</summary>
/// <param name="Settlement">Its approval.</param>
/// <param name="Payout">The payment to the village.</param>
public sealed record SettlementProofs(string? Settlement, string? Payout)
{
    /// <summary>Nothing yet.</summary>
    public static SettlementProofs None { get; } = new(null, null);

    internal static async Task<SettlementProofs> Of(SettlementId settlement, LedgerLinks ledger, CancellationToken cancellationToken) => new(
        await ledger.Find("settlement.approved", settlement.Value, cancellationToken),
        await ledger.Find("payout.paid", settlement.Value, cancellationToken));
}
