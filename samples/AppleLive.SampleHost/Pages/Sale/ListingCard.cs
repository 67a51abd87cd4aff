using AppleLive.SampleHost.Drawings;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A listing in a list.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Title">Its title.</param>
/// <param name="Village">Where the apples grew.</param>
/// <param name="PriceFen">The price of a box, in fen.</param>
/// <param name="BoxGrams">The net weight of a box, in grams.</param>
/// <param name="AvailableBoxes">How many boxes are left.</param>
/// <param name="Look">What its apples look like; the size in mm is its <see cref="AppleLook.Millimetres"/>.</param>
/// <param name="Checked">What officers checked.</param>
public sealed record ListingCard(
    string Id, string Title, string Village, long PriceFen, int BoxGrams, int AvailableBoxes, AppleLook Look, IReadOnlyList<CheckedFact> Checked)
{
    /// <summary>published, onSale, soldOut, paused or closed.</summary>
    public string State { get; init; } = "onSale";

    /// <summary>Where it can be read in full.</summary>
    public string Link => $"/listings/{Id}";

    /// <summary>Whether it can be ordered now.</summary>
    public bool CanOrder => State == "onSale";
}

/// <summary>A fact an officer checked.</summary>
public enum CheckedFact
{
    /// <summary>The lot was weighed.</summary>
    Weighed,

    /// <summary>The seller's identity was seen.</summary>
    SellerSeen,

    /// <summary>The certificate was seen.</summary>
    CertificateSeen,

    /// <summary>The sugar was measured.</summary>
    SugarMeasured,
}
