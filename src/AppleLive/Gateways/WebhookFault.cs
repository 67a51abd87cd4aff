namespace AppleLive.Gateways;

/// <summary>Why a webhook is not believed.</summary>
public enum WebhookFault
{
    /// <summary>It bears no signature, or not one of the provider's.</summary>
    Forged,

    /// <summary>Its signature is of another time: it may be somebody's copy.</summary>
    Stale,

    /// <summary>It is meant for another account, or for the provider's test mode where we are live, or the other way round.</summary>
    OtherAccount,

    /// <summary>It is signed, but in a form we do not read: the provider's version is not the one this gateway was made for.</summary>
    Unreadable,
}
