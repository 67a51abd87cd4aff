using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.SampleHost.Pages.Work.Listings;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>A livestream as its officers see it.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Its state by name.</param>
/// <param name="Announced">When it is announced for.</param>
/// <param name="Now">The moment by the host's clock.</param>
/// <param name="Waits">What it waits for.</param>
/// <param name="RunOfShow">Its listings in the order they are explained.</param>
public sealed record PlanView(
    string Id, string Title, string State, Interval Announced, Instant Now, LivestreamStep Waits, IReadOnlyList<ListingCell> RunOfShow)
{
    /// <summary>Whether the reader scheduled or checked it, and so cannot approve it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Who planned it; null once that no longer matters.</summary>
    public string? ScheduledBy { get; init; }

    /// <summary>Who went through the checklist; null while nobody has.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The second person who approved it; null while nobody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was on air; null before.</summary>
    public Interval? Aired { get; init; }

    /// <summary>What it sold; null before it was on air.</summary>
    public LivestreamSales? Sales { get; init; }

    /// <summary>Mistakes put right on the spot.</summary>
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>From when on it may start.</summary>
    public Instant StartsFrom => Announced.Start - Livestream.EarlyStart;
}
