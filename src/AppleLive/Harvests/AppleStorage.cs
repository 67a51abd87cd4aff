namespace AppleLive.Harvests;

/// <summary>How a lot has been kept since it was picked.</summary>
public enum AppleStorage
{
    /// <summary>鲜采: as picked.</summary>
    Fresh,

    /// <summary>冷藏: from a cold store.</summary>
    Cold,
}
