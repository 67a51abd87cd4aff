namespace AppleLive.Gateways;

/// <summary>How a refund stands at its provider.</summary>
public enum ProviderRefundState
{
    /// <summary>On its way. It can still fail.</summary>
    Pending,

    /// <summary>With the buyer. It can still come back, days later.</summary>
    Succeeded,

    /// <summary>It did not reach the buyer, and the money is with us again.</summary>
    Failed,
}
