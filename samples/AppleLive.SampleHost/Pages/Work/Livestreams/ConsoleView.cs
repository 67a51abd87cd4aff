using AppleLive.Harvests;
using AppleLive.Orders;
using AppleLive.SampleHost.Drawings;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>What the host of a livestream has before him.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="Since">Since when it is on air.</param>
/// <param name="Now">The moment by the host's clock.</param>
/// <param name="Segment">The listing explained now, or null.</param>
/// <param name="Pinned">The listing pinned for buyers, or null.</param>
/// <param name="RunOfShow">The listings in the order they are explained.</param>
/// <param name="Sales">What was sold so far, with the last orders.</param>
/// <param name="Corrections">Mistakes put right so far, newest first.</param>
public sealed record ConsoleView(
    string Id, string Title, Instant Since, Instant Now, string? Segment, string? Pinned, IReadOnlyList<ConsoleListing> RunOfShow, LivestreamSales Sales,
    IReadOnlyList<CorrectionView> Corrections)
{
    /// <summary>The listing to work with: the one asked for, or else the one explained now, or the first.</summary>
    public ConsoleListing Selected(string? asked) =>
        RunOfShow.FirstOrDefault(listing => listing.Id == asked) ?? RunOfShow.FirstOrDefault(listing => listing.Id == Segment) ?? RunOfShow[0];
}

/// <summary>A listing of the run of show.</summary>
/// <param name="Id">The listing.</param>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Village">Whose apples, by the village's name.</param>
/// <param name="State">Its state by name.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="BoxGrams">The net weight of a box.</param>
/// <param name="AvailableBoxes">The boxes left.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="PerBuyerBoxes">How many one buyer may have; null for no limit.</param>
/// <param name="Lots">What may be said of its apples.</param>
/// <param name="Look">What they look like.</param>
public sealed record ConsoleListing(
    string Id, int Place, string Title, string Village, string State, long PriceFen, long BoxGrams, long AvailableBoxes, long QuotaBoxes, long? PerBuyerBoxes,
    IReadOnlyList<ConsoleLot> Lots, AppleLook Look);

/// <summary>The facts of a lot, to be read out.</summary>
/// <param name="Grower">Whose apples; masked.</param>
/// <param name="Facts">What the grower says of them.</param>
/// <param name="Checked">What officers checked; null where the attestation is gone.</param>
public sealed record ConsoleLot(string Grower, AppleFacts Facts, AttestedFacts? Checked);
