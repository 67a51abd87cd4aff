namespace AppleLive.Reconciliation;

/// <summary>What a movement of a provider's balance was that belongs to no order and no village.</summary>
public enum ProviderEntryKind
{
    /// <summary>Our own balance, sent to the station's bank or filled from it: <c>asset:bank</c> against the provider.</summary>
    OwnTransfer,

    /// <summary>What the provider charges beside payments, such as monthly: <c>expense:gateway-fee</c> against the provider. The host bears it.</summary>
    Fee,
}
