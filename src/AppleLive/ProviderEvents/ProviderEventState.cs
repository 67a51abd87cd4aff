namespace AppleLive.ProviderEvents;

/// <summary>What became of a provider's notice.</summary>
public enum ProviderEventState
{
    /// <summary>To be taken in.</summary>
    Waiting,

    /// <summary>Taken in.</summary>
    Applied,

    /// <summary>It concerns nothing we know. Kept, so that it can be looked at.</summary>
    Unknown,

    /// <summary>Taking it in failed too often; a person must look and may try again.</summary>
    Failed,
}
