namespace AppleLive.BankStatements;

/// <summary>Where a line of a bank statement stands.</summary>
public enum BankLineState
{
    /// <summary>Nobody has said what it is.</summary>
    Open,

    /// <summary>It is in the books, as a payment or a payout.</summary>
    Booked,

    /// <summary>It has nothing to do with the sale; what it said of anybody is gone.</summary>
    Dismissed,
}
