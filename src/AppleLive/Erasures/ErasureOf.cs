namespace AppleLive.Erasures;

/// <summary>Whose data were erased.</summary>
public enum ErasureOf
{
    /// <summary>An order's buyer.</summary>
    Order,

    /// <summary>A grower.</summary>
    Grower,
}
