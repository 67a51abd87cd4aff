namespace AppleLive.Ledger;

/// <summary>A witness: somebody else's program that cosigns what it has seen, so that the log cannot show different people different histories.</summary>
public sealed class WitnessOptions
{
    /// <summary>Where it takes checkpoints, without the final <c>/add-checkpoint</c>, such as <c>https://witness.example</c>.</summary>
    public string Url { get; set; } = "";

    /// <summary>Its public key, as a vkey for cosignatures.</summary>
    public string VKey { get; set; } = "";
}
