namespace AppleLive.Gateways;

/// <summary>What moved a balance at a provider.</summary>
public enum ProviderMovementKind
{
    /// <summary>A captured payment.</summary>
    Payment,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>A refund that failed and came back.</summary>
    RefundReturned,

    /// <summary>Taken for a chargeback.</summary>
    Dispute,

    /// <summary>Given back when a chargeback was won.</summary>
    DisputeReturned,

    /// <summary>A payout to a village.</summary>
    Payout,

    /// <summary>A payout that came back.</summary>
    PayoutReturned,

    /// <summary>What the provider charges beside payments.</summary>
    Fee,

    /// <summary>Our own balance, sent to our bank or filled from it.</summary>
    OwnTransfer,

    /// <summary>Anything else.</summary>
    Other,
}
