namespace AppleLive.Ledger;

/// <summary>The public ledger of this host.</summary>
public sealed class LedgerOptions
{
    /// <summary>The schemeless URL prefix of the log, which is also its key's name. The default is for trials on this machine.</summary>
    public string Origin { get; set; } = "localhost:5080/ledger";

    /// <summary>
    /// The file of the key that signs checkpoints: 32 bytes in base64. Empty means <c>ledger.key</c> in the keys' folder. It is
    /// made at the first start, readable by its owner only, and never belongs into the store's backup.
    /// </summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Who is asked to cosign every checkpoint.</summary>
    public IList<WitnessOptions> Witnesses { get; } = [];

    /// <summary>
    /// How many witnesses must have cosigned before a checkpoint is published. The default, 0, publishes at once and adds
    /// cosignatures as they come; at most the number of <see cref="Witnesses"/>. With a quorum the ledger stands still while
    /// too few of them answer; sales go on.
    /// </summary>
    public int WitnessQuorum { get; set; }

    /// <summary>Whether an attestation shows the officer's badge number, or a commitment to it. The default is the badge number.</summary>
    public OfficerShownAs Officers { get; set; } = OfficerShownAs.Badge;
}
