namespace AppleLive.Harvests;

/// <summary>Whether and how the fruit was bagged on the tree.</summary>
public enum Bagging
{
    /// <summary>不套袋.</summary>
    None,

    /// <summary>纸袋.</summary>
    Paper,

    /// <summary>膜袋.</summary>
    Film,
}
