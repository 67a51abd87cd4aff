namespace AppleLive.Payouts;

/// <summary>Where the taking back of a part of a payout stands.</summary>
public enum PayoutReversalState
{
    /// <summary>To be asked of the provider.</summary>
    Requested,

    /// <summary>Asked; it is looked for before it is asked again.</summary>
    Submitted,

    /// <summary>The money is with the provider again.</summary>
    Succeeded,

    /// <summary>It cannot be taken back, or the village's settlement has borne it before: it stays a line of a settlement.</summary>
    Failed,
}
