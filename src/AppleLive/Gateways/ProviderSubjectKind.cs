namespace AppleLive.Gateways;

/// <summary>What a provider can tell of.</summary>
public enum ProviderSubjectKind
{
    /// <summary>A payment.</summary>
    Payment,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>A chargeback.</summary>
    Dispute,

    /// <summary>A payout to a village.</summary>
    Payout,
}
