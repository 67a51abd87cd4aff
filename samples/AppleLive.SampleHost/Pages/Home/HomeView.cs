using AppleLive.SampleHost.Drawings;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Home;

/// <summary>What the home page shows.</summary>
/// <param name="SeasonFirst">The first day of the season.</param>
/// <param name="SeasonLast">Its last day.</param>
/// <param name="Now">The moment by the host's clock.</param>
public sealed record HomeView(LocalDate SeasonFirst, LocalDate SeasonLast, Instant Now)
{
    /// <summary>The livestream on air, or else the next one; null where none is planned.</summary>
    public NextLivestream? Next { get; init; }

    /// <summary>What that livestream will sell, in its order.</summary>
    public IReadOnlyList<ListingCard> Tonight { get; init; } = [];

    /// <summary>What is on sale, in the order to show it.</summary>
    public IReadOnlyList<ListingCard> OnSale { get; init; } = [];
}

/// <summary>A livestream as announced.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="Start">When it starts.</param>
/// <param name="OnAir">Whether it is live now.</param>
/// <param name="Villages">Whose apples are shown, by name.</param>
public sealed record NextLivestream(string Id, string Title, Instant Start, bool OnAir, IReadOnlyList<string> Villages);

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
    string Id, string Title, string Village, long PriceFen, int BoxGrams, int AvailableBoxes, AppleLook Look, IReadOnlyList<CheckedFact> Checked);

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
