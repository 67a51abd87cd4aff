using AppleLive.SampleHost.Pages.Sale;
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

    /// <summary>What was checked of all the lots of that livestream; null where nothing was.</summary>
    public CheckedLots? Checked { get; init; }

    /// <summary>What is on sale, in the order to show it.</summary>
    public IReadOnlyList<ListingCard> OnSale { get; init; } = [];

    /// <summary>The villages whose apples are shown, by code.</summary>
    public IReadOnlyList<VillageLink> Villages { get; init; } = [];
}

/// <summary>A livestream as announced.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="Start">When it starts.</param>
/// <param name="OnAir">Whether it is live now.</param>
/// <param name="Villages">Whose apples are shown, by name.</param>
public sealed record NextLivestream(string Id, string Title, Instant Start, bool OnAir, IReadOnlyList<string> Villages);

/// <summary>A village to go on to.</summary>
/// <param name="Code">Its statistical code.</param>
/// <param name="Name">Its name.</param>
public sealed record VillageLink(string Code, string Name);
