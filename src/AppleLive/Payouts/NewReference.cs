namespace AppleLive.Payouts;

/// <summary>The bank's word for a payout.</summary>
public sealed record NewReference
{
    /// <summary>The bank's reference; at most 100 characters.</summary>
    public string? Reference { get; init; }
}

/// <summary>Which grower's part of a payout is meant.</summary>
public sealed record WhichGrower
{
    /// <summary>The grower's id.</summary>
    public string? Grower { get; init; }
}

/// <summary>A payout the bank sent back.</summary>
public sealed record NewReturn
{
    /// <summary>Why: accountWrong, accountClosed, bankRefused or other. Left out, nobody said.</summary>
    public string? Reason { get; init; }
}
