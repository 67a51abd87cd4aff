using System.Text.Json.Serialization;

using AppleLive.Listings;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>A mistake put right on the spot, kept with the livestream (直播电商监督管理办法).</summary>
/// <param name="Listing">The listing it concerns, or null.</param>
/// <param name="Text">What is right, plain text.</param>
/// <param name="At">When it was said.</param>
public sealed record Correction(ListingId? Listing, string Text, Instant At)
{
    /// <summary>Who put it right; null for those made before it was kept. For staff alone: it is in no public answer.</summary>
    [JsonIgnore]
    public PersonId? By { get; init; }
}
