namespace AppleLive.Payments;

/// <summary>The order in which an accountant reads a list of orders.</summary>
public enum OrderSort
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>The greatest total first, then the newest.</summary>
    Greatest,

    /// <summary>The smallest total first, then the oldest.</summary>
    Smallest,
}
