namespace AppleLive.OnlinePayments;

/// <summary>Why money is with a provider that belongs to no village.</summary>
public enum StrayReason
{
    /// <summary>It came when the order had expired or was cancelled.</summary>
    Late,

    /// <summary>The order was paid already.</summary>
    Twice,

    /// <summary>It was not the amount that was due.</summary>
    Amount,

    /// <summary>A refund that had reached the buyer came back.</summary>
    RefundReturned,
}
