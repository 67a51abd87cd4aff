namespace AppleLive.Payments;

/// <summary>Where a refund stands. A succeeded refund is a fact; asking twice changes nothing.</summary>
public enum RefundState
{
    /// <summary>Promised; nobody has sent it yet.</summary>
    Requested,

    /// <summary>Sent to the gateway, whose answer is awaited.</summary>
    Submitted,

    /// <summary>With the buyer.</summary>
    Succeeded,

    /// <summary>It could not be sent; the promise stands as a new refund.</summary>
    Failed,
}
