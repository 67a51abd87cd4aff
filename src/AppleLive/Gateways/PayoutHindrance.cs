namespace AppleLive.Gateways;

/// <summary>Why a gateway cannot pay a village.</summary>
public enum PayoutHindrance
{
    /// <summary>No account of this provider is configured for the village.</summary>
    NoAccount,

    /// <summary>The account exists, but its owner has not finished what the provider asks of him.</summary>
    AccountUnfinished,

    /// <summary>The provider has restricted the account.</summary>
    AccountRestricted,

    /// <summary>The provider does not pay into the account's country.</summary>
    CountryNotServed,
}
