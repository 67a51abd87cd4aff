using AppleLive.Listings;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>A livestream and its run of show.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Announced">The time announced last.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RunOfShow">The listings in the order they are explained.</param>
public sealed record Livestream(LivestreamId Id, string Title, Interval Announced, LivestreamState State, IReadOnlyList<ListingId> RunOfShow)
{
    /// <summary>How long before its announced time a livestream may start.</summary>
    public static Duration EarlyStart => LivestreamRules.EarlyStart;

    /// <summary>The listing explained now, or null.</summary>
    public ListingId? Segment { get; init; }

    /// <summary>The listing pinned for buyers, or null.</summary>
    public ListingId? Pinned { get; init; }
}
