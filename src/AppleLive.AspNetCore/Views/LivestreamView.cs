using AppleLive.Listings;
using AppleLive.Livestreams;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>A livestream in the schedule.</summary>
/// <param name="Livestream">The livestream.</param>
/// <param name="Title">Plain text.</param>
/// <param name="State">scheduled, live, ended, archived, postponed or cancelled.</param>
/// <param name="StartsAt">The announced start.</param>
/// <param name="EndsAt">The announced end.</param>
/// <param name="LiveSince">Since when it is on air; null where it is not.</param>
/// <param name="Listings">How many listings it shows.</param>
internal sealed record LivestreamEntry(
    LivestreamId Livestream, string Title, string State, Instant StartsAt, Instant EndsAt, Instant? LiveSince, int Listings)
{
    public static LivestreamEntry Of(Livestream livestream) => new(
        livestream.Id, livestream.Title, livestream.State.Name, livestream.Announced.Start, livestream.Announced.End,
        LivestreamView.SinceOf(livestream), livestream.RunOfShow.Count);
}

/// <summary>A page of the schedule.</summary>
/// <param name="Livestreams">The livestreams.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
internal sealed record LivestreamPage(IReadOnlyList<LivestreamEntry> Livestreams, LivestreamId? Next);

/// <summary>One livestream with its run of show.</summary>
/// <param name="Livestream">The livestream.</param>
/// <param name="Title">Plain text.</param>
/// <param name="State">scheduled, live, ended, archived, postponed or cancelled.</param>
/// <param name="StartsAt">The announced start.</param>
/// <param name="EndsAt">The announced end.</param>
/// <param name="LiveSince">Since when it is on air; null where it is not.</param>
/// <param name="Segment">The listing explained now, or null.</param>
/// <param name="Pinned">The listing pinned for buyers, or null.</param>
/// <param name="RunOfShow">The listings in the order they are explained, with their stock.</param>
/// <param name="Corrections">Mistakes put right on the spot, oldest first.</param>
internal sealed record LivestreamView(
    LivestreamId Livestream, string Title, string State, Instant StartsAt, Instant EndsAt, Instant? LiveSince, ListingId? Segment,
    ListingId? Pinned, IReadOnlyList<ListingSummary> RunOfShow, IReadOnlyList<Correction> Corrections)
{
    public static Instant? SinceOf(Livestream livestream) => livestream.State is LivestreamState.Live live ? live.Since : null;
}
