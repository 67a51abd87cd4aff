namespace AppleLive.Settlements;

/// <summary>Where a settlement stands. A village has at most one that is not closed.</summary>
public enum SettlementState
{
    /// <summary>Calculated by an accountant.</summary>
    Calculated,

    /// <summary>Approved by a second person.</summary>
    Approved,

    /// <summary>Its payout is with the village.</summary>
    PaidOut,

    /// <summary>The village acknowledged it.</summary>
    Closed,
}
