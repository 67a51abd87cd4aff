using AppleLive.Listings;
using AppleLive.SampleHost.Drawings;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>A village of which something may still be listed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lots">How many lots have something left.</param>
/// <param name="Grams">How much that is.</param>
public sealed record ListableVillage(string Code, string Name, long Lots, long Grams);

/// <summary>A lot of which something may still be listed.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Grower">Whose apples; masked.</param>
/// <param name="Variety">Such as 嘎啦.</param>
/// <param name="Grade">Its grade and the standard it is of.</param>
/// <param name="MinimumMm">The least diameter in mm, or null.</param>
/// <param name="BrixTenths">The sugar measured, or null.</param>
/// <param name="AvailableGrams">How much is left.</param>
/// <param name="Look">What its apples look like.</param>
public sealed record ListableLot(
    string Id, string Grower, string Variety, string Grade, int? MinimumMm, int? BrixTenths, long AvailableGrams, AppleLook Look);

/// <summary>What the lots chosen give in boxes.</summary>
/// <param name="PerLot">The boxes of each lot, in the order of the lots shown; null where nothing is chosen of it.</param>
public sealed record QuotaView(IReadOnlyList<BoxCount?> PerLot)
{
    /// <summary>All boxes.</summary>
    public long Boxes => PerLot.Sum(lot => lot?.Boxes ?? 0);

    /// <summary>What fills no box.</summary>
    public long LeftoverGrams => PerLot.Sum(lot => lot?.LeftoverGrams ?? 0);
}
