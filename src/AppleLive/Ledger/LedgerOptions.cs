namespace AppleLive.Ledger;

/// <summary>The public ledger of this host.</summary>
public sealed class LedgerOptions
{
    /// <summary>The schemeless URL prefix of the log, which is also its key's name. The default is for trials on this machine.</summary>
    public string Origin { get; set; } = "localhost:5080/ledger";

    /// <summary>Whether an attestation shows the officer's badge number, or a commitment to it. The default is the badge number.</summary>
    public OfficerShownAs Officers { get; set; } = OfficerShownAs.Badge;
}
