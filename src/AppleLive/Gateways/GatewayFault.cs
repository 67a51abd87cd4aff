namespace AppleLive.Gateways;

/// <summary>What a failed call to a provider means for us.</summary>
public enum GatewayFault
{
    /// <summary>Nobody knows whether it was done: no answer came, or the provider broke. Read how it stands, or repeat the same request.</summary>
    Unknown,

    /// <summary>Nothing was done: too many calls. Repeat later.</summary>
    Busy,

    /// <summary>Nothing was done, and repeating will not help: a person must look.</summary>
    Refused,

    /// <summary>The provider knows nothing of that name.</summary>
    NotFound,

    /// <summary>Nothing was done: our key is wrong or lacks a right. Whoever runs the host must look.</summary>
    Misconfigured,
}
