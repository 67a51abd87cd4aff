namespace AppleLive.Payments;

/// <summary>
/// Why money goes back, as the public ledger names it. What a person wrote about it stays sealed with the order: free text
/// may name someone.
/// </summary>
public enum RefundKind
{
    /// <summary>Out of goodwill or for a flaw, by an accountant's decision.</summary>
    Goodwill,

    /// <summary>The order was cancelled.</summary>
    Cancelled,

    /// <summary>The order was amended.</summary>
    Amended,

    /// <summary>A parcel was refused at the door.</summary>
    Refused,

    /// <summary>A parcel was lost.</summary>
    Lost,

    /// <summary>A claim was agreed.</summary>
    Claim,

    /// <summary>The buyer's bank took the money back.</summary>
    Chargeback,
}
