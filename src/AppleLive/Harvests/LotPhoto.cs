using AppleLive.Media;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>A photo of a lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Media">The picture.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="AddedAt">When.</param>
public sealed record LotPhoto(LotId Lot, MediaId Media, PersonId AddedBy, Instant AddedAt)
{
    /// <summary>How many photos a lot may have.</summary>
    public const int Most = 8;

    /// <summary>The id of a picture of this lot, by its largest file.</summary>
    internal static MediaId MediaOf(LotId lot, Picture picture) => MediaId.Of($"lot:{lot}", picture.Large.Span);
}
