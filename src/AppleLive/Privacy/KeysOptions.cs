namespace AppleLive.Privacy;

/// <summary>Where the keys of this host are.</summary>
public sealed class KeysOptions
{
    /// <summary>The folder of the master and token keys. Never back it up together with the store: apart, neither tells anything.</summary>
    public string Folder { get; set; } = "";
}
