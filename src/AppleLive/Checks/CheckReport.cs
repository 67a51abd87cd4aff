namespace AppleLive.Checks;

/// <summary>What a check found, part by part.</summary>
/// <param name="Parts">Every part, in order.</param>
public sealed record CheckReport(IReadOnlyList<PartReport> Parts)
{
    /// <summary>Whether everything agrees.</summary>
    public bool IsSound => Parts.All(part => part.Differences.Count == 0);

    /// <summary>All differences, part by part.</summary>
    public IEnumerable<Difference> Differences => Parts.SelectMany(part => part.Differences);
}

/// <summary>What a part of a check found.</summary>
/// <param name="Part">The part.</param>
/// <param name="Compared">How many things were compared.</param>
/// <param name="Differences">The differences, as they were met; at most <see cref="Listed"/>.</param>
/// <param name="Unlisted">How many more there are.</param>
public sealed record PartReport(CheckPart Part, long Compared, IReadOnlyList<Difference> Differences, long Unlisted)
{
    /// <summary>How many differences a part lists: a store that is lost must not fill the memory of its check.</summary>
    public const int Listed = 1_000;
}
