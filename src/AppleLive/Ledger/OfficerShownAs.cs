namespace AppleLive.Ledger;

/// <summary>How the public ledger names the officers of an attestation.</summary>
public enum OfficerShownAs
{
    /// <summary>By badge number.</summary>
    Badge,

    /// <summary>By a commitment that can be opened later.</summary>
    Commitment,
}
