using AppleLive.Villages;

namespace AppleLive.Listings;

/// <summary>The listings with their allocations.</summary>
public interface IListingStore
{
    /// <summary>Adds a listing with its allocations.</summary>
    Task AddAsync(Listing listing, CancellationToken cancellationToken);

    /// <summary>The listing, or null.</summary>
    Task<Listing?> FindAsync(ListingId id, CancellationToken cancellationToken);

    /// <summary>Those of these listings that exist, by id.</summary>
    Task<IReadOnlyList<Listing>> FindAllAsync(IReadOnlyCollection<ListingId> ids, CancellationToken cancellationToken);

    /// <summary>Keeps the listing's state, price and what its allocations set aside; never what is sold.</summary>
    Task SaveAsync(Listing listing, CancellationToken cancellationToken);

    /// <summary>A page of the listings anyone may see (published, on sale, paused), newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Listing>> ListPublicAsync(VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of the listings in one state, newest first, after <paramref name="after"/>; of one village where it is given.</summary>
    Task<IReadOnlyList<Listing>> ListAsync(ListingState state, VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many listings there are in each state; states without any are left out.</summary>
    Task<IReadOnlyDictionary<ListingState, long>> CountAsync(VillageId? village, CancellationToken cancellationToken);

    /// <summary>Notes a price as the one from now on.</summary>
    Task AddPriceAsync(ListingId id, ListingPrice price, CancellationToken cancellationToken);

    /// <summary>The prices a listing has had, oldest first; the last 100.</summary>
    Task<IReadOnlyList<ListingPrice>> PricesAsync(ListingId id, CancellationToken cancellationToken);
}
