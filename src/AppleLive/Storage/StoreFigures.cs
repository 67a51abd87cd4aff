using AppleLive.Listings;

namespace AppleLive.Storage;

/// <summary>The store in figures.</summary>
/// <param name="Unpublished">Public records that no published checkpoint covers yet.</param>
/// <param name="OldestUnpublished">The bytes of the oldest of them; null where there is none.</param>
/// <param name="OutboxBacklog">Events no handler has taken yet.</param>
/// <param name="OnSale">Boxes left of each listing on sale, the newest listings first.</param>
public sealed record StoreFigures(long Unpublished, byte[]? OldestUnpublished, long OutboxBacklog, IReadOnlyDictionary<ListingId, long> OnSale);
