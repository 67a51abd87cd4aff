namespace AppleLive.Harvests;

/// <summary>What harvests are registered under.</summary>
public sealed class HarvestOptions
{
    /// <summary>The quality standards in use, by name. Empty, the default, means every one that is registered.</summary>
    public IList<string> Standards { get; } = [];
}
