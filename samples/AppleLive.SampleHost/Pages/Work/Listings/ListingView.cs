using AppleLive.Harvests;
using AppleLive.SampleHost.Drawings;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>A listing as its officers see it.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Title">Its title.</param>
/// <param name="DescriptionHtml">Its description, safe to show.</param>
/// <param name="Village">Whose apples, by the village's name.</param>
/// <param name="State">Its state by name.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="BoxGrams">The net weight of a box.</param>
/// <param name="PerBuyerBoxes">How many one buyer may have; null for no limit.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="SoldBoxes">The boxes sold or reserved.</param>
/// <param name="CreatedAt">When it was assembled.</param>
/// <param name="Lots">What it sells from.</param>
/// <param name="Prices">The prices it has had, newest first.</param>
public sealed record ListingView(
    string Id, string Title, string DescriptionHtml, string Village, string State, long PriceFen, long BoxGrams, long? PerBuyerBoxes, long QuotaBoxes,
    long SoldBoxes, Instant CreatedAt, IReadOnlyList<AllocatedLot> Lots, IReadOnlyList<PriceThen> Prices)
{
    /// <summary>The boxes left.</summary>
    public long AvailableBoxes => QuotaBoxes - SoldBoxes;

    /// <summary>What was set aside and fills no box.</summary>
    public long LeftoverGrams => Lots.Sum(lot => lot.LeftoverGrams);
}

/// <summary>A lot a listing sells from.</summary>
/// <param name="Id">The lot.</param>
/// <param name="Grower">Whose apples; masked.</param>
/// <param name="Facts">What the grower says of them.</param>
/// <param name="BrixTenths">The sugar measured, or null.</param>
/// <param name="Grams">How much is set aside.</param>
/// <param name="Boxes">How many boxes that fills.</param>
/// <param name="SoldBoxes">How many of them are sold or reserved.</param>
/// <param name="LeftoverGrams">What fills no box.</param>
/// <param name="Look">What its apples look like.</param>
public sealed record AllocatedLot(
    string Id, string Grower, AppleFacts Facts, int? BrixTenths, long Grams, long Boxes, long SoldBoxes, long LeftoverGrams, AppleLook Look);

/// <summary>A price of a listing.</summary>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="At">From when on.</param>
public sealed record PriceThen(long PriceFen, Instant At);
