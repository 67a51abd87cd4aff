namespace AppleLive.Gateways;

/// <summary>How a payment stands at its provider.</summary>
public enum ProviderPaymentState
{
    /// <summary>The buyer can pay.</summary>
    Open,

    /// <summary>The buyer has done his part and the provider waits for the money.</summary>
    Processing,

    /// <summary>The money is there.</summary>
    Captured,

    /// <summary>The page is closed and nobody has paid.</summary>
    Expired,

    /// <summary>The money did not come.</summary>
    Failed,
}
