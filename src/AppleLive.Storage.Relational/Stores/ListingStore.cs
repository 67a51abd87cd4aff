using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ListingStore(Session session) : IListingStore
{
    private const string Columns =
        "select listing_id, village_id, title, description, box_grams, price_fen, per_buyer_boxes, state, created_by, created_at from listings";

    public async Task AddAsync(Listing listing, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into listings (listing_id, village_id, title, description, box_grams, price_fen, per_buyer_boxes, state, quota_boxes, created_by, created_at)
            values (@Id, @Village, @Title, @Description, @BoxGrams, @Price, @PerBuyerBoxes, @State, @QuotaBoxes, @CreatedBy, @CreatedAt)
            """,
            new
            {
                listing.Id,
                listing.Village,
                listing.Title,
                listing.Description,
                listing.BoxGrams,
                listing.Price,
                listing.PerBuyerBoxes,
                State = Names.Of(listing.State),
                listing.QuotaBoxes,
                listing.CreatedBy,
                listing.CreatedAt,
            },
            cancellationToken);
        await session.ExecuteAsync(
            """
            insert into allocations (listing_id, lot_id, grower_id, village_id, box_grams, grams, boxes)
            values (@Listing, @Lot, @Grower, @Village, @BoxGrams, @Grams, @Boxes)
            """,
            listing.Allocations.Select(allocation => new
            {
                Listing = listing.Id,
                allocation.Lot,
                allocation.Grower,
                listing.Village,
                listing.BoxGrams,
                allocation.Grams,
                allocation.Boxes,
            }),
            cancellationToken);
    }

    public async Task<Listing?> FindAsync(ListingId id, CancellationToken cancellationToken) =>
        (await FindAllAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Listing>> FindAllAsync(IReadOnlyCollection<ListingId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await WithAllocationsAsync(
                await session.ListAsync<ListingRow>($"{Columns} where listing_id in @ids order by listing_id{session.ForUpdate}", new { ids = session.Ids(ids) }, cancellationToken),
                cancellationToken);

    public async Task SaveAsync(Listing listing, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "update listings set state = @State, price_fen = @Price, quota_boxes = @QuotaBoxes where listing_id = @Id",
            new { listing.Id, State = Names.Of(listing.State), listing.Price, listing.QuotaBoxes },
            cancellationToken);
        await session.ExecuteAsync(
            "update allocations set grams = @Grams, boxes = @Boxes where listing_id = @Listing and lot_id = @Lot",
            listing.Allocations.Select(allocation => new { Listing = listing.Id, allocation.Lot, allocation.Grams, allocation.Boxes }),
            cancellationToken);
    }

    // Ids are time-ordered, so the newest listing has the greatest id; index listings_by_village, or the primary key.
    public async Task<IReadOnlyList<Listing>> ListPublicAsync(VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken) =>
        await WithAllocationsAsync(
            await session.ListAsync<ListingRow>(
                $"""
                {Columns}
                where state in ('published', 'onSale', 'paused')
                {(village is null ? "" : "and village_id = @village")}
                {(after is null ? "" : "and listing_id < @after")}
                order by listing_id desc limit @limit
                """,
                new { village, after, limit },
                cancellationToken),
            cancellationToken);

    // Index listings_by_state.
    public async Task<IReadOnlyList<Listing>> ListAsync(ListingState state, VillageId? village, ListingId? after, int limit, CancellationToken cancellationToken) =>
        await WithAllocationsAsync(
            await session.ListAsync<ListingRow>(
                $"""
                {Columns}
                where state = @state
                {(village is null ? "" : "and village_id = @village")}
                {(after is null ? "" : "and listing_id < @after")}
                order by listing_id desc limit @limit
                """,
                new { state = Names.Of(state), village, after, limit },
                cancellationToken),
            cancellationToken);

    // Index listings_by_state, or listings_by_village.
    public async Task<IReadOnlyDictionary<ListingState, long>> CountAsync(VillageId? village, CancellationToken cancellationToken) =>
        (await session.ListAsync<CountRow>(
            $"select state, count(*) as listings from listings {(village is null ? "" : "where village_id = @village")} group by state",
            new { village },
            cancellationToken))
        .ToDictionary(row => Names.Read<ListingState>(row.State), row => row.Listings);

    public Task AddPriceAsync(ListingId id, ListingPrice price, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into listing_prices (listing_id, price_fen, set_by, at) values (@id, @Price, @SetBy, @At)",
            new { id, price.Price, price.SetBy, price.At },
            cancellationToken);

    // Index listing_prices_by_listing.
    public async Task<IReadOnlyList<ListingPrice>> PricesAsync(ListingId id, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<PriceRow>(
            "select price_fen, set_by, at from listing_prices where listing_id = @id order by listing_price desc limit 100", new { id }, cancellationToken))
            .Reverse()
            .Select(row => new ListingPrice(row.PriceFen, row.SetBy, row.At)),
    ];

    private async Task<IReadOnlyList<Listing>> WithAllocationsAsync(IReadOnlyList<ListingRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        ILookup<ListingId, AllocationRow> allocations = (await session.ListAsync<AllocationRow>(
            $"""
            select listing_id, lot_id, grower_id, grams, boxes, sold_boxes from allocations
            where listing_id in @ids order by listing_id, lot_id{session.ForUpdate}
            """,
            new { ids = session.Ids(rows.Select(row => row.ListingId)) },
            cancellationToken)).ToLookup(row => row.ListingId);
        return
        [
            .. rows.Select(row => new Listing(
                row.ListingId, row.VillageId, row.Title, row.Description, row.BoxGrams, row.PriceFen, row.PerBuyerBoxes, Names.Read<ListingState>(row.State),
                [.. allocations[row.ListingId].Select(a => new Allocation(a.LotId, a.GrowerId, a.Grams, a.Boxes, a.SoldBoxes))],
                row.CreatedBy, row.CreatedAt)),
        ];
    }

    private sealed class ListingRow
    {
        public ListingId ListingId { get; init; }

        public VillageId VillageId { get; init; }

        public required string Title { get; init; }

        public required string Description { get; init; }

        public long BoxGrams { get; init; }

        public Fen PriceFen { get; init; }

        public long? PerBuyerBoxes { get; init; }

        public required string State { get; init; }

        public PersonId CreatedBy { get; init; }

        public Instant CreatedAt { get; init; }
    }

    private sealed class AllocationRow
    {
        public ListingId ListingId { get; init; }

        public LotId LotId { get; init; }

        public GrowerId GrowerId { get; init; }

        public long Grams { get; init; }

        public long Boxes { get; init; }

        public long SoldBoxes { get; init; }
    }

    private sealed class CountRow
    {
        public required string State { get; init; }

        public long Listings { get; init; }
    }

    private sealed class PriceRow
    {
        public Fen PriceFen { get; init; }

        public PersonId SetBy { get; init; }

        public Instant At { get; init; }
    }
}
