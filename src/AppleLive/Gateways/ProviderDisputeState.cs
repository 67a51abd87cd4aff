namespace AppleLive.Gateways;

/// <summary>How a chargeback stands.</summary>
public enum ProviderDisputeState
{
    /// <summary>The bank asks; no money has moved.</summary>
    Inquiry,

    /// <summary>The money was taken from us until it is decided.</summary>
    Open,

    /// <summary>Decided for us: the money came back, or had never left.</summary>
    Won,

    /// <summary>Decided against us: the money stays with the buyer.</summary>
    Lost,
}
