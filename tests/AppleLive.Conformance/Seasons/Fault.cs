namespace AppleLive.Conformance.Seasons;

/// <summary>How a write can fail.</summary>
public enum Fault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The store was gone before anything reached it.</summary>
    NeverBegun,

    /// <summary>Everything was done, and then undone: whoever asked has it in memory, the store has not.</summary>
    Undone,

    /// <summary>It is on disk, and whoever asked never heard of it.</summary>
    NeverHeardOf,
}
