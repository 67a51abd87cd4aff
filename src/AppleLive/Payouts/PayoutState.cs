namespace AppleLive.Payouts;

/// <summary>Where a payout stands.</summary>
public enum PayoutState
{
    /// <summary>Prepared.</summary>
    Pending,

    /// <summary>With the bank.</summary>
    Submitted,

    /// <summary>With the village.</summary>
    Paid,

    /// <summary>The bank did not take it.</summary>
    Failed,

    /// <summary>The bank sent it back; the same payout is sent again.</summary>
    Returned,

    /// <summary>The village's accountant acknowledged it.</summary>
    Acknowledged,
}
