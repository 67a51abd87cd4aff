using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.Storage;

namespace AppleLive.Orders;

/// <summary>What a batch must know to be decided. The store also loads the listings of the orders.</summary>
public sealed class CheckoutNeeds
{
    /// <summary>Idempotency keys that may have been accepted before.</summary>
    public HashSet<Digest> Keys { get; } = [];

    /// <summary>Persons who act.</summary>
    public HashSet<PersonId> People { get; } = [];

    /// <summary>Listings to buy from.</summary>
    public HashSet<ListingId> Listings { get; } = [];

    /// <summary>Livestreams that orders may count for.</summary>
    public HashSet<LivestreamId> Livestreams { get; } = [];

    /// <summary>Orders to change.</summary>
    public HashSet<OrderId> Orders { get; } = [];

    /// <summary>Buyers, by phone, whose boxes of a listing count towards its limit.</summary>
    public HashSet<(ListingId Listing, Digest Buyer)> Bought { get; } = [];
}
