namespace AppleLive.Payments;

/// <summary>How buyers may pay.</summary>
public sealed class PaymentOptions
{
    /// <summary>The payment gateways in use, by name. Empty, the default, means <c>offline</c> alone.</summary>
    public IList<string> Gateways { get; } = [];
}
