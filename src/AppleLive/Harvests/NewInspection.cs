namespace AppleLive.Harvests;

/// <summary>An officer's check of a lot, to be approved by a second officer.</summary>
public sealed record NewInspection
{
    /// <summary>How much was found, in grams; not more than was registered.</summary>
    public long? Grams { get; init; }

    /// <summary>What was checked. Weighing, identity and certificate must be.</summary>
    public AttestedFacts? Facts { get; init; }
}
