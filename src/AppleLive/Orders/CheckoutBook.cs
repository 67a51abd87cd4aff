using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.Storage;

namespace AppleLive.Orders;

/// <summary>The part of the store a batch is decided upon, in memory. Decisions change it as they go, so each sees those before it.</summary>
public sealed class CheckoutBook
{
    /// <summary>Accepted idempotency keys.</summary>
    public Dictionary<Digest, AcceptedKey> Keys { get; } = [];

    /// <summary>The kinds of the persons known.</summary>
    public Dictionary<PersonId, PersonKind> People { get; } = [];

    /// <summary>Listings with their stock.</summary>
    public Dictionary<ListingId, Listing> Listings { get; } = [];

    /// <summary>Livestreams as they stand.</summary>
    public Dictionary<LivestreamId, Livestream> Livestreams { get; } = [];

    /// <summary>Orders.</summary>
    public Dictionary<OrderId, OrderFile> Orders { get; } = [];

    /// <summary>Boxes of a listing a buyer has in orders that stand or are held.</summary>
    public Dictionary<(ListingId Listing, Digest Buyer), long> Bought { get; } = [];

    /// <summary>How many orders have been numbered so far.</summary>
    public long Numbered { get; set; }
}
