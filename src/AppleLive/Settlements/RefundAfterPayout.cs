namespace AppleLive.Settlements;

/// <summary>What becomes of a refund or a lost chargeback of goods that the village was paid for already.</summary>
public enum RefundAfterPayout
{
    /// <summary>It comes off the village's next settlement.</summary>
    NextSettlement,

    /// <summary>
    /// It is taken back out of the payout, where a provider made that and can; what cannot be taken back comes off the next
    /// settlement.
    /// </summary>
    Reversal,
}
