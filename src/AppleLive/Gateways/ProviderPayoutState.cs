namespace AppleLive.Gateways;

/// <summary>How a payout stands at its provider.</summary>
public enum ProviderPayoutState
{
    /// <summary>On its way.</summary>
    Pending,

    /// <summary>With the village.</summary>
    Paid,

    /// <summary>It never left.</summary>
    Failed,

    /// <summary>It came back, in part or whole.</summary>
    Returned,
}
